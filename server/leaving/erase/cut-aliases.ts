import type { Tx } from '#server/transaction.ts'
import { makeShell } from './shells.ts'

/**
 * Cuts every alias from the person behind it. Each gets somebody of its own who is nobody, so that nothing leads
 * from one alias to another, or to what was written under the name. For readers nothing changes: a name that
 * changed when somebody left would say whose it was. Whoever kept away from an alias goes on doing so.
 */
export const cutAliases = async (tx: Tx, memberId: string) => {
  for (const { id } of await tx.alias.findMany({ where: { memberId }, select: { id: true } })) {
    const shell = await makeShell(tx)
    await tx.$executeRaw`
      UPDATE "Thread" SET "authorId" = ${shell}::uuid WHERE "aliasId" = ${id}::uuid`
    await tx.$executeRaw`
      UPDATE "Post" SET "idempotencyKey" = gen_random_uuid()::text WHERE "aliasId" = ${id}::uuid`
    // the posts under it follow by their foreign key
    await tx.$executeRaw`UPDATE "Alias" SET "memberId" = ${shell}::uuid WHERE "id" = ${id}::uuid`
  }
}

/** Who is kept apart from this person stays apart from what they leave, on both sides. */
export const keepApartFromShell = async (tx: Tx, memberId: string, shell: string) => {
  await tx.$executeRaw`
    INSERT INTO "Block" ("id", "blockerId", "blockedId")
    SELECT gen_random_uuid(), CASE WHEN "blockedId" = ${memberId}::uuid THEN "blockerId" ELSE "blockedId" END, ${shell}::uuid
    FROM "Block" WHERE ${memberId}::uuid IN ("blockerId", "blockedId") ON CONFLICT DO NOTHING`
  await tx.$executeRaw`UPDATE "Mute" SET "mutedId" = ${shell}::uuid WHERE "mutedId" = ${memberId}::uuid`
}
