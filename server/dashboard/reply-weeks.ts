import { Prisma } from '#prisma/generated/client.ts'
import { fromReplica } from '#server/replica/from-replica.ts'
import { alone, least } from '#server/transparency/protect.ts'
import { type ReplyWeek, weeksShown } from './schema.ts'

type Row = { week: Date; began: number; median: number | null }

/**
 * Week by week, how long conversations waited for a first answer by somebody else. One without an answer counts as
 * waiting for ever: a median of the answered alone would look better the more were left alone.
 */
export const readReplyWeeks = async (circleId?: string): Promise<ReplyWeek[]> => {
  const within = circleId ? Prisma.sql`AND t."circleId" = ${circleId}::uuid` : Prisma.empty
  const rows = await fromReplica(
    (from) => from.$queryRaw<Row[]>`
    WITH weeks AS (
      SELECT generate_series(date_trunc('week', now() AT TIME ZONE 'UTC') - make_interval(weeks => ${weeksShown - 1}::int),
        date_trunc('week', now() AT TIME ZONE 'UTC'), interval '1 week') AS week
    ), begun AS (
      SELECT t."id", t."authorId", e."createdAt" AS at,
        date_trunc('week', e."createdAt" AT TIME ZONE 'UTC') AS week
      FROM "Thread" t
      JOIN "Circle" c ON c."id" = t."circleId" AND c."kind" = 'circle'
      JOIN "Post" p ON p."threadId" = t."id" AND p."opening"
      JOIN "ThreadEvent" e ON e."threadId" = t."id" AND e."seq" = p."seq"
      WHERE t."listed" AND NOT t."fromHosts" AND e."createdAt" >= (SELECT min(week) FROM weeks) AT TIME ZONE 'UTC' ${within}
    ), first AS (
      SELECT b.week, coalesce((
        SELECT extract(epoch FROM min(e."createdAt") - b.at)::float8 / 60 FROM "Post" r
        JOIN "ThreadEvent" e ON e."threadId" = r."threadId" AND e."seq" = r."seq"
        WHERE r."threadId" = b."id" AND NOT r."opening" AND r."authorId" <> b."authorId"
      ), 'infinity'::float8) AS minutes FROM begun b
    )
    SELECT w.week AT TIME ZONE 'UTC' AS week, count(f.minutes)::int AS began,
      nullif(percentile_disc(0.5) WITHIN GROUP (ORDER BY f.minutes), 'infinity'::float8) AS median
    FROM weeks w LEFT JOIN first f ON f.week = w.week GROUP BY w.week ORDER BY w.week`,
  )
  return rows.map(({ week, began, median }) => {
    const enough = began >= least
    return {
      week,
      began: began === 0 ? 0 : alone(began),
      median: enough && median !== null ? Math.round(median) : null,
      enough,
    }
  })
}
