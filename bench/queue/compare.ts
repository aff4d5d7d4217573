import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import type { Told } from './decide-all.ts'

type Counts = {
  cases: number
  decisions: number
  snapshots: number
  logged: number
  events: number
  jobs: number
}

/** What is lost or double after all have decided: empty when what they were told is what the database holds. */
export const compare = async ({ made }: Told): Promise<string[]> => {
  const [counts] = await db.$queryRaw<Counts[]>`SELECT
    (SELECT count(*)::int FROM "Case" WHERE "version" > 1) AS "cases",
    (SELECT count(*)::int FROM "Decision") AS "decisions",
    (SELECT count(*)::int FROM "Snapshot") AS "snapshots",
    (SELECT count(*)::int FROM "ModLog" WHERE "act" LIKE 'case.%') AS "logged",
    (SELECT count(*)::int FROM "QueueEvent" WHERE "kind" = 'decided') AS "events",
    (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'settle_decision') AS "jobs"`
  const there = await db.decision.findMany({ select: { id: true } })
  const ids = new Set(there.map(({ id }) => id))
  const lost = made.filter((id) => !ids.has(id)).length
  const double = made.length - new Set(made).size + there.length - new Set(made).size
  const broken = await verifyModLog()
  const wrong = Object.entries(counts ?? {}).filter(([, count]) => count !== made.length)
  return [
    ...(lost > 0 ? [`${lost} decisions are lost`] : []),
    ...(double > 0 ? [`${double} decisions are double`] : []),
    ...wrong.map(([what, count]) => `${count} ${what} for ${made.length} decisions`),
    ...(broken === null ? [] : [`the log is broken at ${broken}`]),
  ]
}
