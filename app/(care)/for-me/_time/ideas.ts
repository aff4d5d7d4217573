import all from './ideas.json' with { type: 'json' }

export const ages = {
  baby: 'A baby',
  toddler: 'A toddler',
  preschool: 'Three to five',
  school: 'At school',
  teen: 'A teenager',
} as const
export type Age = keyof typeof ages
export const isAge = (value: unknown): value is Age => typeof value === 'string' && Object.hasOwn(ages, value)

export const lengths = [10, 15, 20] as const
export type Minutes = (typeof lengths)[number]

/** What can be done in so many minutes with a child of that age. */
export const ideasFor = (age: Age, minutes: number): string[] =>
  all[age].flatMap(([words, needs]) => (Number(needs) <= minutes ? [String(words)] : []))
