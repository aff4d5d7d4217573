import { db } from '#server/db.ts'
import { Refusal } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { log } from '#server/log.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { longTransaction, type Tx } from '#server/transaction.ts'
import { filesOf } from './files-of.ts'
import { daysReady } from './schema.ts'
import { sealPart } from './seal-part.ts'
import { zip } from './zip.ts'

const pieceBytes = 512 * 1024

const load = (tx: Tx, exportId: string) =>
  tx.accountExport.findUnique({
    where: { id: exportId },
    include: { member: { select: { id: true, timeZone: true } } },
  })
type Wanted = NonNullable<Awaited<ReturnType<typeof load>>>

/** Told outside the transaction of the work, or nobody would see it before the end. */
const tell = (exportId: string) => async (share: number) => {
  const percent = Math.min(99, Math.floor(share * 100))
  await db.accountExport.updateMany({
    where: { id: exportId, state: { in: ['waiting', 'working'] }, percent: { lte: percent } },
    data: { state: 'working', percent },
  })
}

const keepPiece = (tx: Tx, exportId: string, position: number, bytes: Uint8Array) =>
  tx.accountExportPart.create({
    data: { exportId, position, sealed: sealPart({ exportId, position }, bytes) },
  })

/** Seals the archive piece by piece; gives how many bytes it has. */
const keepPieces = async (tx: Tx, { id: exportId, member }: Wanted) => {
  const who = { viewer: { memberId: member.id }, timeZone: member.timeZone ?? 'UTC' }
  let waiting = Buffer.alloc(0)
  let [bytes, position] = [0, 0]
  for await (const chunk of zip(filesOf(tx, who, tell(exportId)))) {
    bytes += chunk.length
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= pieceBytes) {
      await keepPiece(tx, exportId, position, waiting.subarray(0, pieceBytes))
      waiting = waiting.subarray(pieceBytes)
      position += 1
    }
  }
  await keepPiece(tx, exportId, position, waiting)
  return bytes
}

const finish = async (tx: Tx, { id, memberId }: Wanted, bytes: number) => {
  const readyAt = new Date()
  const until = new Date(readyAt.getTime() + daysReady * 86_400_000)
  await tx.accountExport.update({
    where: { id },
    data: { state: 'ready', percent: 100, bytes, readyAt, until },
  })
  await tx.notification.create({ data: { memberId, kind: 'export_ready' } })
  await enqueue(tx, 'mail_export', { exportId: id })
}

/** What stays as it is when it is tried again (the key to the care tools is away) is said to the member. */
const giveUp = async (exportId: string, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  log.warn({ exportId, code: error.code }, 'a copy of everything could not be made')
  await db.accountExport.updateMany({ where: { id: exportId }, data: { state: 'failed' } })
}

/**
 * Makes one copy of everything about a member. All of it is kept in one transaction, so a process that is killed
 * leaves no half of a file, and whoever takes the job up begins anew.
 */
export const buildExport = (exportId: string): Promise<void> =>
  build(exportId).catch((error) => giveUp(exportId, error))

const build = (exportId: string) =>
  longTransaction(async (tx, afterCommit) => {
    // whoever was only taken for dead is still at it
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext(${`export ${exportId}`})) AS mine`
    const wanted = await load(tx, exportId)
    if (!lock?.mine || !wanted || ['ready', 'failed'].includes(wanted.state)) return
    await tell(exportId)(0)
    const bytes = await keepPieces(tx, wanted)
    await finish(tx, wanted, bytes)
    afterCommit(() => publishToMember(wanted.memberId, { kind: 'notifications' }))
  })
