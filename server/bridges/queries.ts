import type { Viewer } from '#server/auth/viewer.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import type { BridgeView } from './schema.ts'

/** The bridges of a circle, for its hosts: those that stand, and those that wait for a word. */
export const listBridges = async (viewer: Viewer, circleId: string): Promise<BridgeView[]> => {
  await requireHost(viewer, circleId)
  const rows = await db.bridge.findMany({
    where: { endedAt: null, OR: [{ homeId: circleId }, { otherId: circleId }] },
    orderBy: { nextAt: 'asc' },
    include: { home: { select: { name: true } }, other: { select: { name: true } } },
  })
  return rows.map(
    ({ id, title, homePrompt, otherPrompt, intent, wish, day, time, timeZone, nextAt, ...row }) => ({
      id,
      title,
      homePrompt,
      otherPrompt,
      intent,
      wish,
      day,
      time,
      timeZone,
      nextAt,
      home: row.home.name,
      other: row.other.name,
      accepted: row.acceptedAt !== null,
      waitsForUs: row.acceptedAt === null && row.otherId === circleId,
    }),
  )
}
