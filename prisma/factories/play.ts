import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { claimNext } from '#server/cases/claim-next.ts'
import { handOver } from '#server/cases/hand-over.ts'
import { holdCase } from '#server/cases/hold-case.ts'
import { keepLease } from '#server/cases/keep-lease.ts'
import { openCase } from '#server/cases/open-case.ts'
import { raiseAlarms } from '#server/cases/raise-alarms.ts'
import { releaseLease } from '#server/cases/release-lease.ts'
import { decisionNames } from '#server/cases/schema.ts'
import { skipCase } from '#server/cases/skip-case.ts'
import { weighThread } from '#server/cases/weigh-thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import type { DecideInput } from '#server/decisions/schema.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { deletePost, undoDelete } from '#server/posts/delete-post.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { transaction } from '#server/transaction.ts'
import { putInCircle } from './circle.ts'
import { makeViewer } from './member.ts'
import { makeReply, makeScene, makeThread } from './thread.ts'

/** Who plays: members of a circle and three who may decide anything. */
export const makeStage = async () => {
  const scene = await makeScene()
  const members = await Promise.all([makeViewer(), makeViewer(), makeViewer()])
  for (const { memberId } of members) await putInCircle(scene.circle.id, memberId)
  const staff = await Promise.all([0, 1, 2].map(() => makeViewer({ role: 'lead' })))
  return { ...scene, members, staff }
}
export type Stage = Awaited<ReturnType<typeof makeStage>>

type Lease = { caseId: string; token: number; tab: string }
export type Play = Stage & {
  threadId: string
  postId: string
  /** What each of the staff believes to have in their hands, true or not. */
  leases: (Lease | null)[]
}

/** One post on the stage, about which everybody will do something. */
export const makePlay = async (stage: Stage): Promise<Play> => {
  const { threadId } = await makeThread(stage.author, stage.circle.id)
  // what was taken from one writer is no matter of the next
  const reader = await makeViewer()
  await putInCircle(stage.circle.id, reader.memberId)
  const { postId } = await makeReply(reader, threadId, 'I did it quite differently with mine.')
  await db.exposure.deleteMany({})
  return { ...stage, reader, threadId, postId, leases: [null, null, null] }
}

const liveCase = ({ postId }: Play) =>
  db.case.findFirst({ where: { postId, state: { not: 'closed' }, lane: { not: 'appeal' } } })
const at = <T>(list: readonly T[], n: number) => list[n % list.length] as T
const wordings = [
  'I was worried when I read this.',
  'I want to die.',
  'You are a terrible mother and your kids deserve better.',
]
const reasons = ['felt_judged', 'unkind', 'spam', 'worried_about_them', 'other'] as const
const flags = [
  { lane: 'shaming', severity: 1 },
  { lane: 'hostility', severity: 3 },
  { lane: 'support', severity: null },
  { lane: 'solicitation', severity: null },
] as const

const decisionOf = async (play: Play, lease: Lease, turn: number): Promise<DecideInput> => {
  const { version } = await db.case.findUniqueOrThrow({ where: { id: lease.caseId } })
  const guidelineId = play.circle.guidelines[0]?.id ?? ''
  const base = { ...lease, version, idempotencyKey: randomUUID(), reason: 'I read it twice.', insists: true }
  const note = 'Could you say it in other words?'
  const judged = { ...base, guidelineId, note, spans: [], days: 3 }
  return { ...judged, kind: at(decisionNames, turn) } as DecideInput
}

type Step = (play: Play, who: number, turn: number) => Promise<unknown>
const holding =
  (work: (viewer: Viewer, lease: Lease, play: Play, turn: number) => Promise<unknown>): Step =>
  async (play, who, turn) => {
    const lease = play.leases[who]
    if (lease) await work(at(play.staff, who), lease, play, turn)
  }

const decisionsOf = ({ postId }: Play) =>
  db.decision.findMany({
    where: { case: { postId } },
    include: { case: true },
    orderBy: { createdAt: 'desc' },
  })

/** Everything that can happen to a case. Each step is tried whether or not it is possible just now. */
export const steps = {
  report: ({ members, postId }, who, turn) =>
    fileReport(at(members, who), { postId, reason: at(reasons, turn), words: '' }),
  flag: ({ postId }, _, turn) =>
    transaction((tx, afterCommit) =>
      openCase(tx, afterCommit, { postId, ...at(flags, turn), by: 'screening' }),
    ),
  claim: async (play, who) => {
    const found = await liveCase(play)
    if (!found) return
    const tab = `tab-of-number-${who}`
    play.leases[who] = { ...(await claimCase(at(play.staff, who), found.id, tab)), tab }
  },
  next: async (play, who) => {
    const tab = `tab-of-number-${who}`
    const { lease } = await claimNext(at(play.staff, who), tab)
    if (lease) play.leases[who] = { ...lease, tab }
  },
  heartbeat: holding((viewer, lease) => keepLease(viewer, lease)),
  release: holding((viewer, lease) => releaseLease(viewer, lease)),
  hold: holding((viewer, lease) => holdCase(viewer, { ...lease, words: 'I want to sleep on it.' })),
  handOver: holding((viewer, lease, { staff }, turn) =>
    handOver(viewer, { ...lease, toId: at(staff, turn).memberId, words: 'You know this better.' }),
  ),
  expire: ({ postId }) =>
    db.lease.updateMany({
      where: { case: { postId }, releasedAt: null },
      data: { claimedAt: new Date(Date.now() - 9000), expiresAt: new Date(Date.now() - 1000) },
    }),
  skip: async (play, who) => {
    const found = await liveCase(play)
    if (found) await skipCase(at(play.staff, who), found.id)
  },
  decide: holding(async (viewer, lease, play, turn) =>
    decideCase(viewer, await decisionOf(play, lease, turn)),
  ),
  decideOften: holding(async (viewer, lease, play, turn) =>
    decideCase(viewer, await decisionOf(play, lease, turn * 7)),
  ),
  rephrase: holding(async (viewer, lease, play) =>
    decideCase(viewer, await decisionOf(play, lease, decisionNames.indexOf('ask_to_rephrase'))),
  ),
  edit: async ({ reader, postId }, _, turn) => {
    const { revisionNumber } = await db.post.findUniqueOrThrow({ where: { id: postId } })
    await editPost(reader, { postId, body: at(wordings, turn), revision: revisionNumber })
  },
  deletePost: ({ reader, postId }) => deletePost(reader, postId),
  undoDelete: ({ reader, postId }) => undoDelete(reader, postId),
  undo: async (play, _, turn) => {
    const made = await decisionsOf(play)
    const one = made.length > 0 ? at(made, turn) : null
    const viewer = play.staff.find(({ memberId }) => memberId === one?.moderatorId)
    if (one && viewer) await undoDecision(viewer, one.id)
  },
  settle: async (play, _, turn) => {
    const made = await decisionsOf(play)
    if (made.length > 0) await settleDecision(at(made, turn).id)
    const where = { circleId_memberId: { circleId: play.circle.id, memberId: play.reader.memberId } }
    await db.membership.update({ where, data: { state: 'active' } })
  },
  alarm: (_, __, turn) => raiseAlarms(new Date(Date.now() + turn * 3_600_000)),
  weigh: ({ threadId }) => weighThread(threadId),
} satisfies Record<string, Step>
