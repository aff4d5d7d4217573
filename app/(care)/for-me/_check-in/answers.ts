type Answer = { value: string; label: string }
type Question = { name: 'energy' | 'patience' | 'guilt'; legend: string; options: Answer[]; heavy: string[] }

/** Three questions in words. `heavy`: the answers of a day that asks much; they are only ever compared, never counted up. */
export const questions: Question[] = [
  {
    name: 'energy',
    legend: 'My energy',
    options: [
      { value: 'empty', label: 'Empty' },
      { value: 'low', label: 'Low' },
      { value: 'some', label: 'Some left' },
      { value: 'good', label: 'Good' },
    ],
    heavy: ['empty', 'low'],
  },
  {
    name: 'patience',
    legend: 'My patience',
    options: [
      { value: 'gone', label: 'Used up' },
      { value: 'thin', label: 'Thin' },
      { value: 'okay', label: 'Holding' },
      { value: 'good', label: 'Plenty' },
    ],
    heavy: ['gone', 'thin'],
  },
  {
    name: 'guilt',
    legend: 'Guilt',
    options: [
      { value: 'loud', label: 'Very loud' },
      { value: 'there', label: 'There' },
      { value: 'quiet', label: 'Quiet' },
      { value: 'away', label: 'Not today' },
    ],
    heavy: ['loud'],
  },
]

export const labelOf = (name: Question['name'], value: string) =>
  questions.find((question) => question.name === name)?.options.find((option) => option.value === value)
    ?.label
