import { db } from '#server/db.ts'
import { readZone } from './local-time.ts'
import { nextDigest } from './next-digest.ts'

/** Works out anew when the next digest is due: after a change of its time, or of the zone. */
export const planDigest = async (memberId: string, now = new Date()) => {
  const settings = await db.noticeSettings.findUnique({
    where: { memberId },
    include: { member: { select: { timeZone: true } } },
  })
  if (!settings) return
  const nextDigestAt = nextDigest(now, readZone(settings.member.timeZone), settings)
  await db.noticeSettings.update({ where: { memberId }, data: { nextDigestAt } })
}
