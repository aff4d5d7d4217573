import { z } from 'zod'
import type { CareKind } from '#server/care-tools/schema.ts'

const words = z.string().catch('')
const at = z.iso.datetime().catch('1970-01-01T00:00:00.000Z')
const day = z.iso.date().catch('1970-01-01')
const answer = z.enum(['yes', 'not_all', 'no']).nullable().catch(null)

/** What an entry of each kind holds. Anything missing or strange becomes empty: an old entry always opens. */
export const bodies = {
  thought: z.object({
    at,
    thought: words,
    trigger: words,
    isTrue: answer,
    isKind: answer,
    isHelpful: answer,
    fact: z.enum(['fact', 'expectation', 'both']).nullable().catch(null),
    friend: words,
    values: z.array(z.string()).catch([]),
    kinder: words,
    step: words,
    /** The day on which the step may be asked about, softly and once. */
    askOn: day.nullable().catch(null),
    place: words,
    done: z.boolean().catch(false),
  }),
  check_in: z.object({ at, day, energy: words, patience: words, guilt: words, words }),
  win: z.object({ at, day, words }),
  letter: z.object({ at, words, openedAt: at.nullable().catch(null) }),
  phrase: z.object({ at, words }),
  card: z.object({ at, title: words, lines: z.array(z.string()).catch([]) }),
  comfort: z.object({ at, words }),
  setting: z.object({ at, name: words, value: words }),
} as const satisfies Record<CareKind, z.ZodType>

export type Bodies = { [Kind in CareKind]: z.output<(typeof bodies)[Kind]> }

export const readBody = <Kind extends CareKind>(kind: Kind, json: string): Bodies[Kind] => {
  let value: unknown = {}
  try {
    value = JSON.parse(json)
  } catch {
    // not ours to judge: the words that can be read are shown, the rest is empty
  }
  return bodies[kind].parse(value && typeof value === 'object' ? value : {}) as Bodies[Kind]
}
