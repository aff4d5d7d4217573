import { db } from '#server/db.ts'

/** Minutes after which whoever had begun a job is taken for dead: the longest job takes seconds. */
const deadAfterMinutes = 5

/** Gives jobs of a process that was killed while it ran them to the others. Every job may run twice. */
export const freeJobs = async () => {
  await db.$queryRaw`SELECT graphile_worker.force_unlock_workers(ARRAY(
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_at < now() - make_interval(mins => ${deadAfterMinutes}::int)))::text`
}
