// `npm run bench:month`: a month of moderation in minutes, on a database of its own. Exit code 1 when the care
// for moderators, or the longest wait, failed once. `-- 7 3` runs seven days with the seed 3.
import { argv } from 'node:process'
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'

const [days = 30, seed = 11] = argv.slice(2).map(Number)
const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const started = performance.now()

const postgres = process.env.TEST_DATABASE_URL ? null : await startTestPostgres()
if (postgres) process.env.TEST_DATABASE_URL = postgres.url
await prepareTemplate()
process.env.DATABASE_URL = (await createTestDatabase()).url
process.env.NEXTAUTH_SECRET ??= 'only-for-the-month'
process.env.LOG_LEVEL ??= 'error'

const { runMonth } = await import('./run-month.ts')
const { checksOf } = await import('./checks.ts')
const { tableOf } = await import('./table.ts')
const { closeDb } = await import('#server/db.ts')

let failed = true
try {
  const outcome = await runMonth({ days, seed, perDay: 52 })
  const checks = await checksOf(outcome)
  print(...(await tableOf(outcome, checks, days, seed)))
  failed = checks.some(({ wrong }) => wrong.length > 0)
} finally {
  await closeDb()
  await postgres?.stop()
}
print(`  took ${((performance.now() - started) / 1000).toFixed(0)} s`, '')
process.exit(failed ? 1 : 0)
