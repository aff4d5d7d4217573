import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCasesSql } from '#server/cases/visible-cases.ts'
import { requireHost } from '#server/circles/require-host.ts'
import { readWaiting } from '#server/overview/read-overview.ts'
import { readHintWeeks } from './hint-weeks.ts'
import { readHealth } from './read-health.ts'
import { readReplyWeeks } from './reply-weeks.ts'
import type { CircleDashboard, Dashboard } from './schema.ts'

/** How the whole place is, for whoever runs it: sums, and nothing about anybody. */
export const readDashboard = async (): Promise<Dashboard> => {
  const [replies, waiting, hints, health] = await Promise.all([
    readReplyWeeks(),
    readWaiting(),
    readHintWeeks(),
    readHealth(),
  ])
  return { replies, waiting, hints, health }
}

/** The same of one circle, as far as it is its hosts' to know: the cases they may see. */
export const readCircleDashboard = async (viewer: Viewer, circleId: string): Promise<CircleDashboard> => {
  await requireHost(viewer, circleId)
  const [replies, waiting] = await Promise.all([
    readReplyWeeks(circleId),
    readWaiting(Prisma.sql`${visibleCasesSql(viewer)} AND c."circleId" = ${circleId}::uuid`),
  ])
  return { replies, waiting }
}
