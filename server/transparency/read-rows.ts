import { Prisma } from '#prisma/generated/client.ts'
import { fromReplica } from '#server/replica/from-replica.ts'
import type { Range } from './months.ts'

/** What of a row of the log is counted. Reasons, names and posts are not even read. */
export type LogRow = {
  at: Date
  act: string
  lane: string | null
  decisionId: string | null
  caseId: string | null
  minutes: number | null
  late: boolean | null
  reports: number | null
  agreed: boolean | null
}

/** An act of the first minutes after the range may take back one of its last. */
const graceAfter = 3_600_000

const read = ({ from, to }: Range, which: Prisma.Sql) =>
  fromReplica(
    (replica) => replica.$queryRaw<LogRow[]>`
    SELECT "at", "act", "detail"->>'lane' AS "lane", "detail"->>'decisionId' AS "decisionId",
      "detail"->>'caseId' AS "caseId", ("detail"->>'minutes')::float8 AS "minutes",
      ("detail"->>'late')::boolean AS "late", ("detail"->>'reports')::int AS "reports",
      ("detail"->>'agreed')::boolean AS "agreed"
    FROM "ModLog"
    WHERE "at" >= ${from} AND "at" < ${new Date(to.getTime() + graceAfter)}
      AND ("act" LIKE 'case.%' OR "act" IN ('decision.undo', 'appeal.ask', 'review.done')) AND ${which}
    ORDER BY "seq"`,
  )

/** The rows of a range and the moment after it, all but care, in one query by the index on `at`. */
export const readRows = (range: Range) =>
  read(range, Prisma.sql`("detail"->>'lane') IS DISTINCT FROM 'support'`)

/** The rows about care alone. */
export const readCareRows = (range: Range) => read(range, Prisma.sql`("detail"->>'lane') = 'support'`)
