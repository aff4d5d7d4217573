import { redactLog } from '#server/modlog/redact.ts'
import type { Tx } from '#server/transaction.ts'
import type { Person } from './cut-names.ts'

/** The log of staff acts keeps what was done, when and why. Who it was becomes a number that leads nowhere. */
export const cutLog = (tx: Tx, { memberId, email, names }: Person, shell: string) =>
  redactLog(tx, [
    [memberId, shell],
    [email, 'somebody who left'],
    ...names.map((name): [string, string] => [name, 'somebody who left']),
  ])
