import type { Written } from '#server/apart/who-is-apart.ts'
import { rateLimited } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import { dayBefore, worriesADay } from './policy.ts'

/** Care must not become a weapon: three worries a day from one member. Saying one again is no new one. */
export const limitWorries = async (
  tx: Tx,
  { reporterId, postId }: { reporterId: string; postId: string },
  now = new Date(),
) => {
  // Two tabs at once count each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`worries ${reporterId}`}))`
  const told = await tx.report.findMany({
    where: { reporterId, reason: 'worried_about_them', createdAt: { gt: dayBefore(now) } },
    select: { postId: true },
  })
  if (told.length < worriesADay || told.some((one) => one.postId === postId)) return
  throw rateLimited(
    'You have told us of three worries today, and somebody looks at each of them. If somebody is in danger right now, please call your emergency number; under Get support you find it.',
  )
}

/**
 * The case that members' worry opened about this author within the last day. A second worry joins it, so
 * that nobody is looked at again and again because others say so. An alias and the name behind it are two.
 */
export const earlierWorry = async (tx: Tx, { authorId, aliasId }: Written, now = new Date()) => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`worry about ${authorId}`}))`
  return tx.case.findFirst({
    where: {
      lane: 'support',
      openedAt: { gt: dayBefore(now) },
      post: { authorId, aliasId },
      reports: { some: { reason: 'worried_about_them' } },
      // Opened by members alone: what the engine sees is looked at each time.
      NOT: { post: { revisions: { some: { screenings: { some: { label: 'crisis' } } } } } },
    },
    orderBy: { openedAt: 'desc' },
    select: {
      id: true,
      decisions: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true, caseId: true } },
    },
  })
}
