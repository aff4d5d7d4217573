import type { Lane, QueueEventKind } from '#prisma/generated/enums.ts'
import { notFound } from '#server/errors.ts'
import { publishToQueue } from '#server/realtime/publish.ts'
import { roomsOfCase } from '#server/realtime/queue-rooms.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { hostsTooClose } from './hosts-too-close.ts'

type Happened = {
  caseId: string
  kind: QueueEventKind
  actorId?: string
  detail?: string
  /** The lane it was in before, when it may have moved: those who can no longer see it hear that it went. */
  laneBefore?: Lane
}

type Row = { id: bigint; at: Date; lane: Lane; circleId: string }

/** Writes down that something happened to a case and, once that is durable, tells every open queue. */
export const recordQueueEvent = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { laneBefore, ...happened }: Happened,
) => {
  const { caseId, kind, actorId = null, detail = null } = happened
  const [row] = await tx.$queryRaw<Row[]>`
    WITH e AS (INSERT INTO "QueueEvent" ("caseId", "kind", "actorId", "detail")
      VALUES (${caseId}::uuid, ${kind}::"QueueEventKind", ${actorId}::uuid, ${detail}) RETURNING "id", "at")
    SELECT e."id", e."at", c."lane", c."circleId" FROM e JOIN "Case" c ON c."id" = ${caseId}::uuid`
  if (!row) throw notFound('There is no such case.')
  const { id, at, ...about } = row
  const before = laneBefore ? roomsOfCase({ ...about, lane: laneBefore }) : []
  const audience = [...new Set([...roomsOfCase(about), ...before])]
  const close = await hostsTooClose(caseId, tx)
  afterCommit(() => publishToQueue(audience, { id: String(id), caseId, kind, at: at.toISOString() }, close))
}
