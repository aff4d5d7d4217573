import type { Viewer } from '#server/auth/viewer.ts'
import type { Tx } from '#server/transaction.ts'

export type Who = { viewer: Pick<Viewer, 'memberId'>; timeZone: string }
/** Gives what one table holds about a member, in the words it is shown to them. */
export type Part = (tx: Tx, who: Who) => Promise<unknown>
/** By the name of the model. */
export type Parts = Record<string, Part>
