import type { Lane, QueueEventKind } from '#prisma/generated/enums.ts'
import { publishToQueue } from '#server/realtime/publish.ts'
import { roomsOfCase } from '#server/realtime/queue-rooms.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

type Happened = {
  caseId: string
  kind: QueueEventKind
  actorId?: string
  detail?: string
  /** The lane it was in before, when it may have moved: those who can no longer see it hear that it went. */
  laneBefore?: Lane
}

/** Writes down that something happened to a case and, once that is durable, tells every open queue. */
export const recordQueueEvent = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { laneBefore, ...happened }: Happened,
) => {
  const {
    id,
    at,
    case: about,
  } = await tx.queueEvent.create({
    data: happened,
    select: { id: true, at: true, case: { select: { lane: true, circleId: true } } },
  })
  const before = laneBefore ? roomsOfCase({ ...about, lane: laneBefore }) : []
  const { caseId, kind } = happened
  const audience = [...new Set([...roomsOfCase(about), ...before])]
  afterCommit(() => publishToQueue(audience, { id: String(id), caseId, kind, at: at.toISOString() }))
}
