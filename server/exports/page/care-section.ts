import type { Everything } from '../read-everything.ts'
import { article, asRows, moment, plain, section, words } from './elements.ts'

const answers: Record<string, string> = { yes: 'Yes', not_all: 'Not all of it', no: 'No' }
const facts: Record<string, string> = {
  fact: 'Something that happened',
  expectation: 'Something I expected of myself',
  both: 'A bit of both',
}

type Holds = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const line = (label: string, value: string) => (value ? `<p><b>${plain(label)}</b> ${plain(value)}</p>` : '')

const thought = (holds: Holds) => [
  words(text(holds.thought)),
  line('What set it off:', text(holds.trigger)),
  line('Is it true, all of it?', answers[text(holds.isTrue)] ?? ''),
  line('Is it kind?', answers[text(holds.isKind)] ?? ''),
  line('Does it help anybody?', answers[text(holds.isHelpful)] ?? ''),
  line('Something that happened, or an expectation?', facts[text(holds.fact)] ?? ''),
  line('What you would tell a friend:', text(holds.friend)),
  line('What matters to you:', Array.isArray(holds.values) ? holds.values.map(text).join(', ') : ''),
  line('Your kinder words:', text(holds.kinder)),
  line('One small step:', text(holds.step)),
]

const tellers: Record<string, (holds: Holds) => string[]> = {
  thought,
  check_in: (holds) => [
    line('Energy:', text(holds.energy)),
    line('Patience:', text(holds.patience)),
    line('Guilt:', text(holds.guilt)),
    words(text(holds.words)),
  ],
  card: (holds) => [
    words(text(holds.title)),
    ...(Array.isArray(holds.lines) ? holds.lines : []).map((one) => words(text(one))),
  ],
  setting: (holds) => [line(`${text(holds.name)}:`, text(holds.value))],
}

const titles: Record<string, string> = {
  thought: 'Thoughts you looked at',
  check_in: 'How you were',
  win: 'Small good things',
  letter: 'Letters to yourself',
  phrase: 'Your own words for a no',
  card: 'Your card',
  comfort: 'Comfort box',
  setting: 'What you chose for these tools',
}

/** Everything under For me, each kind in its own words. */
export const careSections = (everything: Everything, zone: string) => {
  const rows = asRows(everything.CareEntry)
  return Object.entries(titles).map(([kind, title]) => {
    const entries = rows.filter((row) => row.kind === kind)
    const tell = tellers[kind] ?? ((holds: Holds) => [words(text(holds.words))])
    return section(
      `for-me-${kind}`,
      title,
      entries.map((row) => {
        const holds = (row.holds ?? {}) as Holds
        const at = text(holds.at) || (row.createdAt as Date)
        return article(moment(at, zone), ...tell(holds))
      }),
    )
  })
}
