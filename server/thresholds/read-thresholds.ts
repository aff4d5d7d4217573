import { db } from '#server/db.ts'
import type { Thresholds } from '#server/screening/schema.ts'

/** What the hosts set for a circle: its own thresholds, else those for all circles; the rest is the engine's. */
export const readThresholds = async (circle: string): Promise<Partial<Thresholds>> => {
  const rows = await db.threshold.findMany({
    where: { OR: [{ circleId: null }, { circle: { slug: circle } }] },
    orderBy: { circleId: { sort: 'asc', nulls: 'first' } },
    select: { label: true, value: true },
  })
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]))
}
