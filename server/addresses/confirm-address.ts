import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { notify } from '#server/notifications/notify.ts'
import { countTry, forgetTries } from '#server/proofs/limit-tries.ts'
import { hashOfCode, noSuchCode } from '#server/proofs/mailed-code.ts'
import { isDoubled } from '#server/refused.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { codeFor } from './ask-for-address.ts'
import { holdAddress } from './hold-address.ts'

/** Days in which somebody can say no, who could not be asked whether it is them. */
export const waitDays = 3

const wait = async (tx: Tx, afterCommit: AfterCommit, memberId: string, from: Date) => {
  await enqueue(tx, 'change_address', { memberId }, from, `address ${memberId}`)
  await notify(tx, afterCommit, { kind: 'address_changing', memberId })
}

/** By the code from the new mailbox: it is theirs. One UPDATE decides, so a code counts once. */
export const confirmAddress = async (viewer: Viewer, code: string): Promise<{ from: Date | null }> => {
  const { memberId } = viewer
  await countTry('code', memberId)
  const confirmed = await transaction(async (tx, afterCommit) => {
    const asked = await tx.addressChange.findUnique({ where: { memberId } })
    if (!asked) throw conflict(noSuchCode)
    const { email, waits } = asked
    const holdsFrom = new Date(Date.now() + (waits ? waitDays * 86_400_000 : 0))
    const codeHash = hashOfCode(codeFor(viewer, email), code)
    const { count } = await tx.addressChange.updateMany({
      where: { memberId, codeHash, expiresAt: { gt: new Date() } },
      data: { codeHash: null, holdsFrom },
    })
    if (count === 0) throw conflict(noSuchCode)
    if (waits) await wait(tx, afterCommit, memberId, holdsFrom)
    else await holdAddress(tx, afterCommit, memberId, { now: holdsFrom })
    return { from: waits ? holdsFrom : null }
  }).catch((error) => {
    throw isDoubled(error)
      ? conflict('There is an account with that address here by now. You can sign in with it.')
      : error
  })
  await forgetTries(memberId)
  return confirmed
}
