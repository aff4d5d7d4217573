import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Tx } from '#server/transaction.ts'
import type { DropDraftInput } from './schema.ts'

/** Puts words away for good, if they are still the ones that were seen. */
export const dropDraft = async ({ memberId }: Pick<Viewer, 'memberId'>, { place, seen }: DropDraftInput) => {
  const { count } = await db.draft.deleteMany({ where: { memberId, place, revision: seen } })
  return { dropped: count === 1 }
}

/** Words became a post: their draft goes in the same statement. */
export const clearDraftSql = (memberId: string, key: string) =>
  Prisma.sql`DELETE FROM "Draft" WHERE "memberId" = ${memberId}::uuid AND "key" = ${key}`

/** Words took the place of a post's: their draft goes in the same transaction. */
export const clearDraft = (tx: Tx, memberId: string, place: string) =>
  tx.$executeRaw`DELETE FROM "Draft" WHERE "memberId" = ${memberId}::uuid AND "place" = ${place}`
