import type { Lane, ReportReason } from '#prisma/generated/enums.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { openCase } from '#server/cases/open-case.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { weighAgain } from '#server/cases/weigh-case.ts'
import { db } from '#server/db.ts'
import { invalid, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { limitReports } from './limit-reports.ts'
import { earlierWorry, limitWorries } from './limit-worries.ts'
import { noticeWave } from './notice-wave.ts'
import type { ReportInput } from './schema.ts'

const laneFor: Record<ReportReason, Exclude<Lane, 'appeal'>> = {
  felt_judged: 'shaming',
  unkind: 'hostility',
  unsafe: 'hostility',
  spam: 'solicitation',
  worried_about_them: 'support',
  other: 'hostility',
}

/** A moderator's approval of just this wording, while nothing else about the post is open. */
const approvalOf = (tx: Tx, postId: string, revisionNumber: number) =>
  tx.decision.findFirst({
    where: {
      kind: { in: ['approve', 'note'] },
      reversal: null,
      // In the care lane it only says that no word was needed.
      lane: { not: 'support' },
      revision: { postId, number: revisionNumber },
      case: { state: 'closed' },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, caseId: true },
  })

type Said = ReportInput & { reporterId: string }
type Earlier = NonNullable<Awaited<ReturnType<typeof earlierWorry>>>

/** Words that were approved as they stand are not judged again and again; the reporter hears so at once. */
const answerAtOnce = async (
  tx: Tx,
  afterCommit: AfterCommit,
  said: Said,
  approval: { id: string; caseId: string },
) => {
  const { count } = await tx.report.createMany({
    data: { ...said, caseId: approval.caseId, answeredAt: new Date(), upheld: false },
    skipDuplicates: true,
  })
  const key = { caseId_reporterId: { caseId: approval.caseId, reporterId: said.reporterId } }
  const report = await tx.report.findUniqueOrThrow({ where: key })
  if (count > 0)
    await notify(tx, afterCommit, {
      kind: 'report_outcome',
      memberId: said.reporterId,
      reportId: report.id,
      decisionId: approval.id,
    })
}

/** Somebody worried about the same person today: this joins it, or is thanked for when that was looked at. */
const joinWorry = async (
  tx: Tx,
  afterCommit: AfterCommit,
  said: Said,
  { id: caseId, decisions: [decided] }: Earlier,
) => {
  if (decided) return answerAtOnce(tx, afterCommit, said, decided)
  await tx.report.createMany({ data: { ...said, caseId }, skipDuplicates: true })
  await tx.case.update({ where: { id: caseId }, data: { version: { increment: 1 } } })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'edited' })
}

/** Files what a member says about a post. Saying it again changes nothing. */
export const fileReport = async (viewer: Viewer, input: ReportInput) => {
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts(viewer), { id: input.postId, state: 'published' }] },
    select: { id: true, authorId: true, aliasId: true, revisionNumber: true },
  })
  if (!post) throw notFound()
  if (post.authorId === viewer.memberId)
    throw invalid('These are your own words. You can change them or take them back.')
  const said = { ...input, reporterId: viewer.memberId }
  return transaction(async (tx, afterCommit) => {
    await limitReports(tx, viewer, post)
    const approval =
      input.reason === 'worried_about_them' ? null : await approvalOf(tx, post.id, post.revisionNumber)
    const live = await tx.case.findFirst({
      where: { postId: post.id, state: { not: 'closed' } },
      select: { id: true },
    })
    const worry = input.reason === 'worried_about_them'
    if (worry) await limitWorries(tx, said)
    const earlier = worry && !live ? await earlierWorry(tx, post) : null
    if (approval && !live) await answerAtOnce(tx, afterCommit, said, approval)
    else if (earlier) await joinWorry(tx, afterCommit, said, earlier)
    else {
      const lane = laneFor[input.reason]
      const found = await openCase(tx, afterCommit, { postId: post.id, lane, severity: null, by: 'report' })
      await tx.report.createMany({ data: { ...said, caseId: found.id }, skipDuplicates: true })
      await noticeWave(tx, found.id, post.authorId)
      await weighAgain(tx, found.id)
    }
    return { ok: true }
  })
}
