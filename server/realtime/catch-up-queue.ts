import type { Viewer } from '#server/auth/viewer.ts'
import { overlap } from '#server/cases/policy.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import type { QueueSignal } from './events.ts'

/** More missed events than this are cheaper to fetch as a new list. */
const most = 200

/**
 * What happened to the cases that somebody may see, from `since` on and a little before: an event can be
 * committed after one that has a higher number, so the browser drops what it knows rather than miss one.
 */
export const catchUpQueue = async (viewer: Viewer, since: Date): Promise<QueueSignal[] | 'refetch'> => {
  const events = await db.queueEvent.findMany({
    where: { at: { gte: new Date(since.getTime() - overlap) }, case: visibleCases(viewer) },
    orderBy: { id: 'asc' },
    take: most + 1,
    select: { id: true, caseId: true, kind: true, at: true },
  })
  if (events.length > most) return 'refetch'
  return events.map(({ id, at, ...event }) => ({ ...event, id: String(id), at: at.toISOString() }))
}
