import { db } from '#server/db.ts'

/** The names of moderators and hosts, for those who work with them. */
export const readNames = async (memberIds: (string | null)[]): Promise<Map<string, string>> => {
  const ids = [...new Set(memberIds.flatMap((id) => id ?? []))]
  if (ids.length === 0) return new Map()
  const members = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  })
  return new Map(members.map(({ id, displayName }) => [id, displayName ?? 'A moderator']))
}
