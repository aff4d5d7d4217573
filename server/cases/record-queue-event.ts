import type { QueueEventKind } from '#prisma/generated/enums.ts'
import { publishToQueue } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

type Happened = { caseId: string; kind: QueueEventKind; actorId?: string; detail?: string }

/** Writes down that something happened to a case and, once that is durable, tells every open queue. */
export const recordQueueEvent = async (tx: Tx, afterCommit: AfterCommit, happened: Happened) => {
  const { id } = await tx.queueEvent.create({ data: happened, select: { id: true } })
  afterCommit(() => publishToQueue({ id: String(id), caseId: happened.caseId, kind: happened.kind }))
}
