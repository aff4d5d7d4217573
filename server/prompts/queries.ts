import type { Viewer } from '#server/auth/viewer.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { db } from '#server/db.ts'
import type { AwayView, PromptView } from './schema.ts'

/** The prompts of a circle, for its hosts, the next one first. */
export const listPrompts = async (viewer: Viewer, circleId: string): Promise<PromptView[]> => {
  await requireHost(viewer, circleId)
  const rows = await db.prompt.findMany({
    where: { circleId },
    orderBy: { nextAt: 'asc' },
    include: { runs: { orderBy: { on: 'desc' }, take: 1 } },
  })
  return rows.map(({ id, title, body, intent, wish, weekday, time, timeZone, nextAt, ...row }) => ({
    id,
    title,
    body,
    intent,
    wish,
    weekday,
    time,
    timeZone,
    startsOn: row.startsOn.toISOString().slice(0, 10),
    nextAt,
    paused: row.pausedAt !== null,
    lastAt: row.runs[0]?.postedAt ?? null,
  }))
}

/** What the viewer put away, in the circles they are still in. */
export const listAway = async (viewer: Viewer): Promise<AwayView[]> => {
  const inside = { memberships: { some: { memberId: viewer.memberId, state: 'active' as const } } }
  const rows = await db.promptAway.findMany({
    where: { memberId: viewer.memberId, prompt: { circle: inside } },
    orderBy: { createdAt: 'desc' },
    select: { promptId: true, prompt: { select: { title: true, circle: { select: { name: true } } } } },
  })
  return rows.map(({ promptId, prompt }) => ({ promptId, title: prompt.title, circle: prompt.circle.name }))
}
