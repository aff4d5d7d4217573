import { db } from '#server/db.ts'

/**
 * Whether somebody else goes by this name here (`same`), or by one that eyes take for it (`alike`: "Maria" and
 * "Mаria" with a letter of another script), or signs with it: nobody passes for another member, nor for a
 * moderator. `name_key` is an indexed function of the database, so that names of before are compared too.
 */
export const looksLike = async (memberId: string, name: string): Promise<'same' | 'alike' | null> => {
  const [taken] = await db.$queryRaw<{ same: boolean }[]>`
    SELECT coalesce("displayName" = ${name}::citext OR "signsAs" = ${name}::citext, false) AS "same" FROM "Member"
    WHERE "id" <> ${memberId}::uuid AND "name_key"(${name}) <> ''
      AND ("name_key"("displayName"::text) = "name_key"(${name}) OR "name_key"("signsAs"::text) = "name_key"(${name}))
    ORDER BY 1 DESC LIMIT 1`
  if (!taken) return null
  return taken.same ? 'same' : 'alike'
}
