import { db } from '#server/db.ts'
import { engineThresholds, inheritedBy, readOwn } from './own-thresholds.ts'
import { lanes, type Place, type ThresholdsView } from './schema.ts'

/** What holds in all circles and in each of them. */
export const listThresholds = async (): Promise<ThresholdsView> => {
  const [own, circles] = await Promise.all([
    readOwn(),
    db.circle.findMany({
      where: { kind: 'circle' },
      orderBy: { position: 'asc' },
      select: { id: true, slug: true, name: true },
    }),
  ])
  const placeOf = (id: string | null, circle: string | null, name: string): Place => {
    const inherited = inheritedBy(id, own)
    const set = own.get(id) ?? {}
    return {
      circle,
      name,
      inherited,
      values: { ...inherited, ...set },
      own: lanes.filter((lane) => lane in set),
    }
  }
  return {
    engine: engineThresholds(),
    places: [
      placeOf(null, null, 'All circles'),
      ...circles.map(({ id, slug, name }) => placeOf(id, slug, name)),
    ],
  }
}
