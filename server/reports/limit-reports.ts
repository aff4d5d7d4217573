import { looksAfter } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { rateLimited } from '#server/errors.ts'
import { isNewcomer, pacing } from '#server/pacing/policy.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import type { Tx } from '#server/transaction.ts'
import { dayBefore } from './policy.ts'

const inDanger =
  'If somebody is in danger right now, please call your emergency number; under Get support you find it.'

/**
 * Saying that something is wrong must be easy, and must not become a weapon: so many reports a day, fewer on the
 * first, and few of them about one person. What was reported already can be reported on.
 */
export const limitReports = async (
  tx: Tx,
  viewer: Viewer,
  { id: postId, authorId }: { id: string; authorId: string },
  now = new Date(),
) => {
  if (looksAfter(viewer)) return
  // Two tabs at once count each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`reports ${viewer.memberId}`}))`
  const told = await tx.report.findMany({
    where: { reporterId: viewer.memberId, createdAt: { gt: dayBefore(now) } },
    select: { postId: true, post: { select: { authorId: true } } },
  })
  if (told.some((one) => one.postId === postId)) return
  const { aboutOne, aDay } = await limitsOf(tx, viewer, now)
  if (told.filter(({ post }) => post.authorId === authorId).length >= aboutOne)
    throw rateLimited(
      `You have told us of several posts of one person today, and somebody looks at all of them. That is enough to see it whole. You can also rest from what they write. ${inDanger}`,
    )
  if (told.length >= aDay)
    throw rateLimited(
      `You have told us of a lot today, and somebody looks at each of it. Tomorrow you can tell us more. ${inDanger}`,
    )
}

const limitsOf = async (tx: Tx, { memberId }: Viewer, now: Date) => {
  const { createdAt } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { createdAt: true },
  })
  const newcomerHours = await readSetting('newcomerHours', tx)
  return isNewcomer(createdAt, newcomerHours, now)
    ? { aboutOne: pacing.newcomerReportsAboutOne, aDay: pacing.newcomerReports }
    : { aboutOne: pacing.reportsAboutOne, aDay: pacing.reportsADay }
}
