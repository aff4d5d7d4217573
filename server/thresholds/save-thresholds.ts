import type { Viewer } from '#server/auth/viewer.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { findCircle } from './find-circle.ts'
import { inheritedBy, ownOf, readOwn } from './own-thresholds.ts'
import { type Change, lanes } from './schema.ts'

/** Sets all thresholds of a place at once. What equals the inherited one is not kept, so that it follows it. */
export const saveThresholds = async (viewer: Viewer, { circle: slug, values }: Change) => {
  const circle = await findCircle(slug)
  const circleId = circle?.id ?? null
  return transaction(async (tx) => {
    // One at a time: what a place inherits must not change between reading and writing.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Threshold'))`
    const own = await readOwn(tx)
    const before = own.get(circleId) ?? {}
    const after = ownOf(values, inheritedBy(circleId, own))
    const changed = lanes.filter((lane) => before[lane] !== after[lane])
    if (changed.length === 0) return { changed: 0 }
    await tx.threshold.deleteMany({ where: { circleId, label: { in: changed } } })
    await tx.threshold.createMany({
      data: changed.flatMap((label) => {
        const value = after[label]
        return value === undefined ? [] : [{ circleId, label, value, changedById: viewer.memberId }]
      }),
    })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'thresholds.save',
      subject: circleId ?? 'all circles',
      detail: { circle: circle?.name ?? null, before, after },
    })
    return { changed: changed.length }
  })
}
