import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readNames } from './names.ts'
import { overlap } from './policy.ts'
import type { DecisionName, Happening } from './schema.ts'
import { visibleCases } from './visible-cases.ts'

const most = 200
const select = { id: true, caseId: true, kind: true, actorId: true, detail: true, at: true } as const

/** What happened to the cases that somebody may see, oldest first, with who and what. */
export const readHappenings = async (
  viewer: Viewer,
  where: Prisma.QueueEventWhereInput,
): Promise<Happening[]> => {
  const rows = await db.queueEvent.findMany({
    where: { AND: [where, { case: visibleCases(viewer) }] },
    orderBy: { id: 'desc' },
    take: most,
    select,
  })
  const names = await readNames(rows.map(({ actorId }) => actorId))
  return rows.reverse().map(({ id, actorId, detail, ...event }) => ({
    ...event,
    id: String(id),
    who: actorId ? (names.get(actorId) ?? 'A moderator') : null,
    you: actorId === viewer.memberId,
    what: event.kind === 'decided' ? (detail as DecisionName) : null,
    by: event.kind === 'edited' ? detail : null,
  }))
}

/** What somebody missed who heard last at `since`; a little more, so that nothing falls in between. */
export const readMissed = (viewer: Viewer, since: Date) =>
  readHappenings(viewer, { at: { gte: new Date(since.getTime() - overlap) } })
