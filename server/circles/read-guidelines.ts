import { db } from '#server/db.ts'

/** What holds in a circle: its own guidelines first, then the house rules. */
export const readGuidelines = async (circleId: string) => {
  const rows = await db.guideline.findMany({
    where: { retiredAt: null, OR: [{ circleId }, { circleId: null }] },
    orderBy: [{ circleId: { sort: 'asc', nulls: 'last' } }, { position: 'asc' }],
  })
  return rows.map(({ id, title, body, circleId: own }) => ({ id, title, body, house: own === null }))
}
