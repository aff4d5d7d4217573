import type { Tx } from '#server/transaction.ts'
import { makeShell } from './shells.ts'

/** Whoever did not want to read what stood under this alias goes on not reading it. */
const keepAway = async (tx: Tx, aliasId: string, shell: string) => {
  await tx.$executeRaw`
    INSERT INTO "Block" ("id", "blockerId", "blockedId")
    SELECT gen_random_uuid(), "memberId", ${shell}::uuid FROM "AliasAway"
    WHERE "aliasId" = ${aliasId}::uuid AND "reason" <> 'mute' ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    INSERT INTO "Mute" ("id", "memberId", "kind", "mutedId", "until")
    SELECT gen_random_uuid(), "memberId", 'person', ${shell}::uuid, "until" FROM "AliasAway"
    WHERE "aliasId" = ${aliasId}::uuid AND "reason" = 'mute' ON CONFLICT DO NOTHING`
}

/**
 * Takes every alias off the posts under it. Each gets somebody of its own to stand for its author, so that
 * nothing leads from one alias to another, or to what was written under the name. Gives the posts.
 */
export const cutAliases = async (tx: Tx, memberId: string): Promise<string[]> => {
  const cut: string[] = []
  for (const { id } of await tx.alias.findMany({ where: { memberId }, select: { id: true } })) {
    const shell = await makeShell(tx)
    await keepAway(tx, id, shell)
    const posts = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Post" SET "anonymous" = false, "aliasId" = NULL, "authorId" = ${shell}::uuid,
        "idempotencyKey" = gen_random_uuid()::text
      WHERE "aliasId" = ${id}::uuid RETURNING "id"`
    await tx.$executeRaw`
      UPDATE "Thread" t SET "authorId" = ${shell}::uuid FROM "Post" p
      WHERE p."threadId" = t."id" AND p."opening" AND p."authorId" = ${shell}::uuid`
    cut.push(...posts.map((post) => post.id))
  }
  await tx.$executeRaw`UPDATE "Thread" SET "aliasId" = NULL WHERE "aliasId" IN (
    SELECT "id" FROM "Alias" WHERE "memberId" = ${memberId}::uuid)`
  await tx.alias.deleteMany({ where: { memberId } })
  return cut
}

/** Who is kept apart from this person stays apart from what they leave, on both sides. */
export const keepApartFromShell = async (tx: Tx, memberId: string, shell: string) => {
  await tx.$executeRaw`
    INSERT INTO "Block" ("id", "blockerId", "blockedId")
    SELECT gen_random_uuid(), CASE WHEN "blockedId" = ${memberId}::uuid THEN "blockerId" ELSE "blockedId" END, ${shell}::uuid
    FROM "Block" WHERE ${memberId}::uuid IN ("blockerId", "blockedId") ON CONFLICT DO NOTHING`
  await tx.$executeRaw`UPDATE "Mute" SET "mutedId" = ${shell}::uuid WHERE "mutedId" = ${memberId}::uuid`
}
