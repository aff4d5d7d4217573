import { fromReplica } from '#server/replica/from-replica.ts'
import { protect } from '#server/transparency/protect.ts'
import { type HintWeek, weeksShown } from './schema.ts'

type Row = { week: Date; changed: number; asItWas: number; other: number }

/** Week by week, what people did with a draft after they were shown a kinder wording. */
export const readHintWeeks = async (): Promise<HintWeek[]> => {
  const rows = await fromReplica(
    (from) => from.$queryRaw<Row[]>`
    WITH weeks AS (
      SELECT generate_series(date_trunc('week', now() AT TIME ZONE 'UTC') - make_interval(weeks => ${weeksShown - 1}::int),
        date_trunc('week', now() AT TIME ZONE 'UTC'), interval '1 week') AS week
    )
    SELECT w.week AT TIME ZONE 'UTC' AS week,
      count(h."id") FILTER (WHERE h."outcome" IN ('changed', 'adopted'))::int AS "changed",
      count(h."id") FILTER (WHERE h."outcome" = 'as_it_was')::int AS "asItWas",
      count(h."id") FILTER (WHERE h."outcome" IS NULL OR h."outcome" = 'put_away')::int AS "other"
    FROM weeks w
    LEFT JOIN "Hint" h ON h."arm" = 'shown' AND h."kind" = 'shaming'
      AND date_trunc('week', h."createdAt" AT TIME ZONE 'UTC') = w.week
    GROUP BY w.week ORDER BY w.week`,
  )
  return rows.map(({ week, changed, asItWas, other }) => {
    const none = changed + asItWas + other === 0
    const { cells, total } = none ? { cells: [0, 0, 0], total: 0 } : protect([changed, asItWas, other])
    const [first = 'few', second = 'few', third = 'few'] = cells
    return { week, changed: first, asItWas: second, other: third, shown: total }
  })
}
