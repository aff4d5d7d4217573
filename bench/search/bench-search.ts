// `npm run bench:search`: 200,000 posts on a PostgreSQL of its own, searched by members of its circles.
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const measure = async () => {
  const { closeDb, db } = await import('#server/db.ts')
  const { fillSearch } = await import('./fill-search.ts')
  const { measureSearch } = await import('./measure-search.ts')
  const { missedGoals, tableOf } = await import('../queue/measure.ts')
  const began = performance.now()
  await fillSearch()
  const [posts, members, words] = [
    await db.post.count(),
    await db.member.count(),
    await db.searchWord.count(),
  ]
  const [size] = await db.$queryRaw<{ index: string; all: string }[]>`
    SELECT pg_size_pretty(pg_relation_size('"SearchEntry_words_idx"')) AS index,
      pg_size_pretty(pg_total_relation_size('"SearchEntry"')) AS all`
  print(
    `${posts} posts, ${members} members, ${words} words, made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  print(`the index of words ${size?.index}, all that is kept for searching ${size?.all}`, '')
  const lines = await measureSearch()
  print(...tableOf(lines))
  await closeDb()
  return missedGoals(lines).length === 0
}

const started = await startTestPostgres(['max_connections=100'])
try {
  process.env.TEST_DATABASE_URL = started.url
  await prepareTemplate()
  const { url } = await createTestDatabase('enough_bench_search')
  Object.assign(process.env, { DATABASE_URL: url, NEXTAUTH_SECRET: 'only-for-the-bench', LOG_LEVEL: 'error' })
  if (process.env.BENCH_HOLD) process.stdout.write(`${url}\n`)
  process.exitCode = (await measure()) ? 0 : 1
  if (process.env.BENCH_HOLD)
    await new Promise((done) => setTimeout(done, Number(process.env.BENCH_HOLD) * 1000))
} finally {
  await started.stop()
}
