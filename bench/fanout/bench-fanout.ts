// `npm run bench:fanout`: what it costs the one who posts when many asked to hear of it.
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const started = await startTestPostgres(['max_connections=100'])
try {
  process.env.TEST_DATABASE_URL = started.url
  await prepareTemplate()
  const { url } = await createTestDatabase('enough_bench_fanout')
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: 'only-for-the-bench',
    LOG_LEVEL: 'error',
    SCREENING_STAGES: 'first',
  })
  const { measureFanOut } = await import('./measure.ts')
  process.exitCode = (await measureFanOut(print)) ? 0 : 1
} finally {
  await started.stop()
}
