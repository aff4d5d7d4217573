import { readFileSync } from 'node:fs'
import { addGolden } from '#server/reviews/keep-golden.ts'
import { goldenInput } from '#server/reviews/schema.ts'
import type { People } from './people.ts'

/** What the team of the demo has agreed on, so that its moderators come across it in between. */
export const seedGolden = async (people: People) => {
  const alex = people.get('alex')
  if (!alex) return
  const cases = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as unknown[]
  for (const one of cases) await addGolden(alex, goldenInput.parse(one))
}
