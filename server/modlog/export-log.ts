import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { csvLine } from '#server/csv.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { appendModLog } from './append.ts'

const pageSize = 1000
const columns = ['seq', 'at', 'actorId', 'act', 'subject', 'detail', 'previous', 'hash'] as const

/** The rows up to one number, a page at a time: 100,000 of them never stand in memory together. */
async function* linesUpTo(newest: number) {
  yield csvLine(columns)
  let seq = 0
  while (seq < newest) {
    const rows = await db.modLog.findMany({
      where: { seq: { gt: seq, lte: newest } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    })
    if (rows.length === 0) return
    yield rows
      .map((row) =>
        csvLine([
          row.seq,
          row.at.toISOString(),
          row.actorId,
          row.act,
          row.subject,
          JSON.stringify(row.detail),
          row.previous,
          row.hash,
        ]),
      )
      .join('')
    seq = rows.at(-1)?.seq ?? newest
  }
}

/** The whole log as CSV, for leads and admins. Taking a copy is an act like any other, and stands in the copy. */
export const exportLog = async (viewer: Viewer | null) => {
  if (!viewer?.welcomed || viewer.suspended || !isAtLeast(viewer, 'lead'))
    throw forbidden('This is for those who look after the moderators.')
  const act = { actorId: viewer.memberId, act: 'modlog.export', subject: viewer.memberId, detail: {} }
  await transaction((tx) => appendModLog(tx, act))
  const { _max } = await db.modLog.aggregate({ _max: { seq: true } })
  return linesUpTo(_max.seq ?? 0)
}
