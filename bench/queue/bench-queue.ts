// `npm run bench:queue`: a queue of 10,000 on a PostgreSQL of its own that writes to disk as yours does.
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const measure = async (url: string) => {
  const { closeDb, db } = await import('#server/db.ts')
  const { fillQueue } = await import('./fill-queue.ts')
  const { missedGoals, lineOf, tableOf } = await import('./measure.ts')
  const { asHostOf, takeAndList } = await import('./take-and-list.ts')
  const { decideAll } = await import('./decide-all.ts')
  const { compare } = await import('./compare.ts')
  const { watchTheLog } = await import('./watch-the-log.ts')
  const staff = await fillQueue()
  asHostOf((await db.circle.findFirstOrThrow()).id)
  print(`${await db.case.count()} open cases, ${staff.length} moderators`, '')
  const lines = await takeAndList(staff)
  print(...tableOf(lines), '')

  const stop = await watchTheLog(url)
  const told = await decideAll(staff)
  const { waiting, active } = await stop()
  const wrong = await compare(told)
  const rate = told.made.length / told.seconds
  print(
    ...tableOf([lineOf(`a decision, ${staff.length} moderators at once`, told.took)]),
    '',
    `${told.made.length} decisions in ${told.seconds.toFixed(1)} s: ${rate.toFixed(0)} a second`,
    `${told.repeated} sent twice and answered once, ${told.refused} with a token of somebody else or too late, refused`,
    `on average ${active.toFixed(1)} connections at work, ${waiting.toFixed(1)} of them waiting for their turn in the log (${((1000 * waiting) / rate).toFixed(1)} ms a decision)`,
    wrong.length > 0 ? `WRONG: ${wrong.join('; ')}` : 'nothing lost, nothing double, the log is whole',
  )
  await closeDb()
  return wrong.length === 0 && missedGoals(lines).length === 0
}

const started = await startTestPostgres(['max_connections=100'])
try {
  process.env.TEST_DATABASE_URL = started.url
  await prepareTemplate()
  const { url } = await createTestDatabase('enough_bench_queue')
  Object.assign(process.env, { DATABASE_URL: url, NEXTAUTH_SECRET: 'only-for-the-bench', LOG_LEVEL: 'error' })
  process.exitCode = (await measure(url)) ? 0 : 1
} finally {
  await started.stop()
}
