import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { readFirstSteps } from './first-steps.ts'
import { type Age, ages, type Overview } from './schema.ts'

/** Open cases by how long they have waited. `within`: SQL about the case, which is called `c`. */
export const readWaiting = async (within = Prisma.sql`TRUE`): Promise<Overview['waiting']> => {
  const rows = await db.$queryRaw<{ age: Age; cases: number }[]>`
    SELECT CASE WHEN "waitsSince" > now() - interval '4 hours' THEN 'under_4_hours'
      WHEN "waitsSince" > now() - interval '1 day' THEN 'under_a_day'
      WHEN "waitsSince" > now() - interval '3 days' THEN 'under_3_days' ELSE 'older' END AS age,
      count(*)::int AS cases
    FROM "Case" c WHERE c."state" IN ('open', 'resubmitted') AND ${within} GROUP BY 1`
  const found = new Map(rows.map(({ age, cases }) => [age, cases]))
  return ages.map((age) => ({ age, cases: found.get(age) ?? 0 }))
}

const readJobs = async (): Promise<Overview['jobs']> => {
  const [row] = await db.$queryRaw<Overview['jobs'][]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS "waiting",
      count(*) FILTER (WHERE attempts >= max_attempts)::int AS "givenUp"
    FROM graphile_worker._private_jobs`
  return row ?? { waiting: 0, givenUp: 0 }
}

/** How the place is, for whoever runs it: what is still to do, what waits, what was given up. */
export const readOverview = async (): Promise<Overview> => {
  const [steps, waiting, jobs] = await Promise.all([readFirstSteps(), readWaiting(), readJobs()])
  return { steps, waiting, jobs }
}
