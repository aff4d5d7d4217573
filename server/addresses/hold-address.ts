import type { Prisma } from '#prisma/generated/client.ts'
import { mailWorksAgain } from '#server/deliveries/settings.ts'
import { rememberAddress } from '#server/familiar/remember-address.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { notify } from '#server/notifications/notify.ts'
import { isDoubled } from '#server/refused.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { dropDone, letBe } from './keep-address.ts'

// What was sent to the old mailbox opens nothing any more.
const closeOldWays = async (tx: Tx, memberId: string, old: string) => {
  const identifier: Prisma.StringFilter = { equals: old, mode: 'insensitive' }
  await tx.verificationToken.deleteMany({ where: { identifier } })
  await tx.proofCode.deleteMany({ where: { session: { memberId } } })
}

type Held = { now?: Date; by?: 'the machine' }

/** From now on it is their address. They stay signed in where they are; the old mailbox is told once more. */
export const holdAddress = async (
  tx: Tx,
  afterCommit: AfterCommit,
  memberId: string,
  { now = new Date(), by }: Held = {},
) => {
  const change = await tx.addressChange.findUnique({ where: { memberId, holdsFrom: { lte: now } } })
  if (!change) return
  const { email: old } = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
  // by the machine: whoever has the mailbox shows it by the next link
  const emailVerifiedAt = by ? null : now
  await tx.member.update({ where: { id: memberId }, data: { email: change.email, emailVerifiedAt } })
  await rememberAddress(tx, { memberId, old, email: change.email })
  await closeOldWays(tx, memberId, old)
  await mailWorksAgain(tx, memberId)
  // of two changes in a row, the address that was there longest is told
  const data = { holdsFrom: null, before: change.before ?? old }
  await tx.addressChange.update({ where: { memberId }, data })
  await notify(tx, afterCommit, { kind: 'address_changed', memberId })
  await enqueue(tx, 'mail_address_changed', by ? { memberId, by } : { memberId })
}

/** The days are over and nobody said no. Should the address have an account by now, all stays as it was. */
export const changeAddress = ({ memberId }: { memberId: string }, now = new Date()): Promise<void> =>
  transaction((tx, afterCommit) => holdAddress(tx, afterCommit, memberId, { now })).catch(async (error) => {
    if (!isDoubled(error)) throw error
    await letBe(memberId)
    await dropDone(memberId)
  })
