import type { Case, Lane } from '#prisma/generated/client.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'
import { isAgainstSomebody } from './factors.ts'
import { dueAt } from './priority.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { weighCase } from './weigh-case.ts'
import { takeFromHands, withdrawCase } from './withdraw-case.ts'

export type Flag = {
  postId: string
  lane: Exclude<Lane, 'appeal'>
  severity: number | null
  topic?: string | null
  /** Phrases of the circle's own list that were found. */
  hostWords?: string[]
  /** Who flags. A member's worry lifts a case to the top, but only the engine's word turns shaming into care:
   * otherwise a report could be used to shield cruel words. */
  by: 'screening' | 'report'
}

const liveCase = (tx: Tx, postId: string) =>
  tx.case.findFirst({
    where: { postId, state: { not: 'closed' }, lane: { not: 'appeal' } },
    include: { _count: { select: { decisions: true, reports: true } } },
  })
type LiveCase = NonNullable<Awaited<ReturnType<typeof liveCase>>>

/** Opens the case of a post, or merges a new flag into the one that is already there. Returns it. */
export const openCase = async (tx: Tx, afterCommit: AfterCommit, flag: Flag): Promise<Case> => {
  // Two flags for one post at once wait for each other here, so the second one finds the first one's case.
  await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${flag.postId}::uuid FOR UPDATE`
  const live = await liveCase(tx, flag.postId)
  const found = live ? await merge(tx, afterCommit, live, flag) : await create(tx, flag)
  const happened =
    live?.id === found.id
      ? ({ kind: 'edited', detail: flag.by, laneBefore: live.lane } as const)
      : ({ kind: 'opened' } as const)
  await recordQueueEvent(tx, afterCommit, { caseId: found.id, ...happened })
  if (isAgainstSomebody(flag.lane)) await weighOthers(tx, flag.postId)
  if (found.lane === 'support' && live?.lane !== 'support') await callForCare(tx, found.id)
  if (found.id !== live?.id)
    await queueWebhooks(tx, 'case.opened', found.id, { caseId: found.id, lane: found.lane })
  return found
}

/** Once this is durable, the other cases of the thread are weighed with it in mind. */
const weighOthers = async (tx: Tx, postId: string) => {
  const { threadId } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { threadId: true } })
  await enqueue(tx, 'weigh_thread', { threadId })
}

/** Somebody is called in the same breath: a crash cannot come between. */
const callForCare = (tx: Tx, caseId: string) =>
  enqueue(tx, 'page_care', { caseId, ring: 'duty' }, new Date(), `page_care ${caseId}`)

const create = async (tx: Tx, { postId, lane, severity, topic = null, hostWords = [] }: Flag) => {
  const { thread } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { thread: { select: { circleId: true } } },
  })
  const waitsSince = new Date()
  const weighed = await weighCase(tx, { postId, lane, severity, waitsSince })
  const about = { postId, circleId: thread.circleId, lane, severity, topic, hostWords, waitsSince }
  return tx.case.create({ data: { ...about, ...weighed } })
}

/** Only the hosts' words opened it, before the engine had its say: then the lane is the engine's to choose. */
const byHostsAlone = ({ hostWords, severity, _count }: LiveCase) =>
  hostWords.length > 0 && severity === null && _count.reports === 0 && _count.decisions === 0

/**
 * A worry that only members had does not shield words that others ask us to look at: then the case moves to a
 * lane where they can be taken out of view. Care can be offered from there too.
 */
const laneOf = async (tx: Tx, live: LiveCase, flag: Flag) => {
  const lane = live.lane as Flag['lane']
  const engine = flag.by === 'screening' && !flag.hostWords
  if (lane === 'hostility' && engine && byHostsAlone(live)) return flag.lane
  if (lane !== 'support' || flag.lane === 'support' || live._count.decisions > 0) return lane
  if (live.supportLevel !== null) return lane
  const seen = await tx.screening.count({ where: { label: 'crisis', revision: { postId: live.postId } } })
  return seen > 0 ? lane : flag.lane
}

const merge = async (tx: Tx, afterCommit: AfterCommit, live: LiveCase, flag: Flag) => {
  // Danger outranks everything, but a lane with decisions in it is history: then care gets a case of its own.
  const toSupport = flag.lane === 'support' && live.lane !== 'support' && flag.by === 'screening'
  if (toSupport) await takeFromHands(tx, live.id)
  if (toSupport && (live._count.decisions > 0 || live.state !== 'open')) {
    await withdrawCase(tx, afterCommit, live.id)
    return create(tx, flag)
  }
  const lane = toSupport ? 'support' : await laneOf(tx, live, flag)
  const severity = Math.max(live.severity ?? 0, flag.severity ?? 0) || null
  const worried = flag.lane === 'support'
  const weighed = await weighCase(tx, { ...live, lane, severity, worried })
  const due = dueAt(worried ? 'support' : lane, severity)
  return tx.case.update({
    where: { id: live.id },
    data: {
      lane,
      severity,
      topic: flag.topic ?? live.topic,
      hostWords: [...new Set([...live.hostWords, ...(flag.hostWords ?? [])])],
      version: { increment: 1 },
      ...weighed,
      // Worse than it seemed: sooner, counted from now. Never later.
      dueAt: new Date(Math.min(due.getTime(), live.dueAt.getTime())),
    },
  })
}
