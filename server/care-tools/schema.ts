import { z } from 'zod'
import { id } from '#server/text.ts'

/** What a member can keep for themselves. `setting` is what they chose about the tools themselves. */
export const careKinds = [
  'thought',
  'check_in',
  'win',
  'letter',
  'phrase',
  'card',
  'comfort',
  'setting',
] as const
export type CareKind = (typeof careKinds)[number]

export const careLimits = { body: 20_000, entries: 20_000, push: 20, page: 200 } as const

const entry = z.object({
  id,
  kind: z.enum(careKinds),
  /** The revision it was made from; 0 for something new. */
  base: z.int32().min(0).max(2_000_000_000),
  /** What it holds, as JSON; null deletes it. */
  body: z
    .string()
    .max(careLimits.body, 'That is more than fits in one place. It is kept on this device.')
    .nullable(),
  deliverOn: z.iso.date().nullable().default(null),
})
export const pushInput = z.object({ entries: z.array(entry).min(1).max(careLimits.push) })
export const pullInput = z.object({ since: z.int32().min(0) })
/** How long the place stays silent, from now by the server's own clock; 0 ends it. */
export const beQuietInput = z.object({ minutes: z.int32().min(0).max(60) })
export type PushedEntry = z.output<typeof entry>

/** One entry as its owner gets it; without a body it was deleted. */
export type CareEntryView = {
  id: string
  kind: CareKind
  revision: number
  body: string | null
  deliverOn: string | null
  createdAt: Date
  updatedAt: Date
}
/** What became of one entry that a browser sent. A conflict carries what is here instead; both are kept. */
export type PushAnswer =
  | { id: string; outcome: 'kept'; revision: number }
  | { id: string; outcome: 'conflict'; here: CareEntryView }
/**
 * `box` names the browser's own store, so that another account on the same browser never opens it. `life` changes
 * when everything was erased: what other browsers still hold of the life before goes.
 */
export type Pulled = {
  box: string
  life: string | null
  head: number
  entries: CareEntryView[]
  more: boolean
}
export type CareExport = { entries: CareEntryView[] }
