import { db } from '#server/db.ts'

/** Longer than any time one takes for a child in one go; a clock that jumped silences nobody for ever. */
const longestHours = 12

/** Nothing but care for them leaves the house until then. A time that is over ends it; null ends it now. */
export const beQuietUntil = async (memberId: string, until: Date | null, now = new Date()) => {
  const latest = new Date(now.getTime() + longestHours * 3_600_000)
  const quietUntil = until && until > latest ? latest : until
  await db.member.update({ where: { id: memberId }, data: { quietUntil } })
}
