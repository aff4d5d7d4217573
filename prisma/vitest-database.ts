import { prepareTemplate } from './test-database.ts'
import { startTestPostgres } from './test-postgres.ts'

/** Once for a run of vitest: a PostgreSQL (or the one of TEST_DATABASE_URL) with a migrated template. */
export default async () => {
  const started = process.env.TEST_DATABASE_URL ? undefined : await startTestPostgres()
  if (started) process.env.TEST_DATABASE_URL = started.url
  await prepareTemplate()
  return async () => {
    await started?.stop()
  }
}
