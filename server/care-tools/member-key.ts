import { randomBytes } from 'node:crypto'
import type { Tx } from '#server/transaction.ts'
import { keyIsAway, outerKeys } from './outer-keys.ts'
import { unwrapKey, wrapKey } from './seal.ts'

type Kept = { memberId: string; keyId: string; wrapped: Uint8Array }

/** Opens a member's key with whichever outer key sealed it; refuses in words when that one is not here. */
export const openMemberKey = ({ memberId, keyId, wrapped }: Kept): Buffer => {
  const outer = outerKeys().find((one) => one.keyId === keyId)
  if (!outer) throw keyIsAway()
  return unwrapKey(outer.key, memberId, wrapped)
}

const makeKey = async (tx: Tx, memberId: string) => {
  const [outer] = outerKeys()
  if (!outer) throw keyIsAway()
  const wrapped = wrapKey(outer.key, memberId, randomBytes(32))
  // two browsers may come at once: one key is made, both use it
  await tx.careKey.createMany({ data: { memberId, keyId: outer.keyId, wrapped }, skipDuplicates: true })
}

const renew = async (tx: Tx, kept: Kept, key: Buffer) => {
  const [outer] = outerKeys()
  if (!outer || outer.keyId === kept.keyId) return
  const wrapped = wrapKey(outer.key, kept.memberId, key)
  await tx.careKey.update({ where: { memberId: kept.memberId }, data: { keyId: outer.keyId, wrapped } })
}

/**
 * The key to write with, made at the first use and sealed anew when the outer key was changed. Its row is locked
 * until the end of the transaction: the changes of one member come one after the other, each with its number.
 */
export const keyForWriting = async (tx: Tx, memberId: string) => {
  await makeKey(tx, memberId)
  const [kept] = await tx.$queryRaw<(Kept & { head: number })[]>`
    SELECT "memberId", "keyId", "wrapped", "head" FROM "CareKey" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`
  if (!kept) throw keyIsAway()
  const key = openMemberKey(kept)
  await renew(tx, kept, key)
  return { key, head: kept.head }
}
