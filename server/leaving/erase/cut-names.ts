import type { Tx } from '#server/transaction.ts'

export type Person = { memberId: string; email: string; names: string[] }

const forPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What others wrote stays as they wrote it, but it calls this person by name no more. Gives the posts. */
export const cutMentions = async (tx: Tx, { memberId, names }: Person): Promise<string[]> => {
  const changed: string[] = []
  for (const name of names) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Revision" r SET "body" = regexp_replace(r."body", ${`@${forPattern(name)}`}, '@somebody who left', 'gi')
      FROM "Mention" m WHERE m."postId" = r."postId" AND m."memberId" = ${memberId}::uuid
        AND r."body" ILIKE ${`%@${name.replace(/[\\%_]/g, '\\$&')}%`}
      RETURNING r."postId" AS "id"`
    changed.push(...rows.map(({ id }) => id))
  }
  return [...new Set(changed)]
}

/** Statements and looks behind an alias that they signed go on saying what and why, and by whom no more. */
export const cutSignatures = async (tx: Tx, { memberId }: Person) => {
  const signed = 'A moderator who left'
  await tx.$executeRaw`
    UPDATE "Statement" s SET "facts" = jsonb_set(s."facts", '{signedAs}', to_jsonb(${signed}::text))
    FROM "Decision" d WHERE d."id" = s."decisionId" AND d."moderatorId" = ${memberId}::uuid`
  await tx.$executeRaw`UPDATE "Reveal" SET "signedAs" = ${signed} WHERE "byId" = ${memberId}::uuid`
}
