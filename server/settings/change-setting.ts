import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { forgetPlaceName } from './place-name.ts'
import type { ChangeSettingInput, UndoSettingInput } from './schema.ts'

const changedMeanwhile = 'Somebody changed this a moment ago. Have a look at how it is now, then decide.'

type Write = { key: string; after: Prisma.JsonValue; reason: string | null; undoesId?: string }

const lastOf = (tx: Tx, key: string) =>
  tx.settingChange.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, after: true },
  })
type Last = Awaited<ReturnType<typeof lastOf>>

const jsonOf = (value: Prisma.JsonValue) =>
  value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)

const write = async (tx: Tx, viewer: Viewer, last: Last, { key, after, reason, undoesId }: Write) => {
  const before = last?.after ?? null
  const { id } = await tx.settingChange.create({
    data: {
      key,
      version: (last?.version ?? 0) + 1,
      before: jsonOf(before),
      after: jsonOf(after),
      reason,
      undoesId: undoesId ?? null,
      changedById: viewer.memberId,
    },
    select: { id: true },
  })
  await appendModLog(tx, {
    actorId: viewer.memberId,
    act: undoesId ? 'setting.undo' : 'setting.change',
    subject: key,
    detail: { setting: key, before, after, ...(reason ? { reason } : {}) },
  })
  return { changeId: id }
}

// One writer at a time: of two who press Save together, the second is told, and nothing is overwritten unseen.
const lock = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('SettingChange'))`

/** Decides one setting. It holds for every process from the moment this returns. */
export const changeSetting = (viewer: Viewer, { key, value, version, reason }: ChangeSettingInput) =>
  transaction(async (tx, afterCommit) => {
    await lock(tx)
    afterCommit(forgetPlaceName)
    const last = await lastOf(tx, key)
    if ((last?.version ?? 0) !== version) throw conflict(changedMeanwhile)
    if ((last?.after ?? null) === value) return { changeId: null }
    return write(tx, viewer, last, { key, after: value, reason })
  })

/** Takes the newest change of a setting back, by one more change. */
export const undoSetting = (viewer: Viewer, { changeId, reason }: UndoSettingInput) =>
  transaction(async (tx, afterCommit) => {
    await lock(tx)
    afterCommit(forgetPlaceName)
    const change = await tx.settingChange.findUnique({ where: { id: changeId } })
    if (!change) throw notFound('There is no such change.')
    const last = await lastOf(tx, change.key)
    if (last?.id !== changeId) throw conflict(changedMeanwhile)
    return write(tx, viewer, last, {
      key: change.key,
      after: change.before,
      reason,
      undoesId: changeId,
    })
  })
