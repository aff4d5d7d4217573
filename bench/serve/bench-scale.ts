// `npm run bench:scale`: what members ask for all day, at 10,000 and at 200,000 posts, and in a thread of 20,000.
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'
import type { Took } from './ask-scale.ts'
import type { Size } from './fill-community.ts'
import { type Line, percentile, print } from './percentiles.ts'

// In both there are 667 members and 167 conversations in a circle, each member is in two, and a word is said as
// often: whatever one person may see is equally much, and only what others have is more.
const small = { members: 1_000, circles: 3, threads: 500, posts: 20, each: 2 }
const large = { members: 20_000, circles: 60, threads: 10_000, posts: 20, each: 2, longer: [20_000, 60] }
/** Each in turn, so that neither is asked while the process is still cold, or by a busier machine. */
const rounds = 2

const begun = await startTestPostgres(['max_connections=100'])
process.env.TEST_DATABASE_URL = begun.url
// how long the words themselves are looked at does not depend on how many there are elsewhere
Object.assign(process.env, {
  NEXTAUTH_SECRET: 'only-for-the-bench',
  LOG_LEVEL: 'error',
  SCREENING_STAGES: 'first',
})
await prepareTemplate()

const shared = globalThis as typeof globalThis & { enoughDb?: unknown }
const opened = new Map<string, unknown>()

/** Neither is closed: what counts requests keeps to the first, and costs both the same. */
const goTo = async (url: string) => {
  opened.set(process.env.DATABASE_URL ?? '', shared.enoughDb)
  process.env.DATABASE_URL = url
  shared.enoughDb = opened.get(url)
  // read once a process: the second community would be written into the first
  const { env } = await import('#server/env.ts')
  Object.assign(env(), { DATABASE_URL: url })
}

const fill = async (name: string, size: Size) => {
  const began = performance.now()
  const { url } = await createTestDatabase(name)
  await goTo(url)
  const { db } = await import('#server/db.ts')
  const { fillCommunity } = await import('./fill-community.ts')
  const { sayAsPeople } = await import('./say-as-people.ts')
  const { forgetWords } = await import('#server/search/learn-words.ts')
  await fillCommunity({ ...size, say: sayAsPeople })
  await forgetWords()
  await db.$executeRawUnsafe('VACUUM ANALYZE')
  process.stderr.write(`${name}: filled in ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  if (process.env.BENCH_HOLD) process.stderr.write(`${url}\n`)
  return url
}

const add = (all: Took, some: Took) => {
  for (const [what, took] of Object.entries(some)) all[what] = [...(all[what] ?? []), ...took]
}

const measure = async () => {
  const urls = [await fill('enough_scale_small', small), await fill('enough_scale_large', large)] as const
  const { askAll, askLong } = await import('./ask-scale.ts')
  const [few, many, long]: [Took, Took, Took] = [{}, {}, {}]
  for (let round = 0; round < rounds; round++) {
    await goTo(urls[0])
    add(few, await askAll())
    await goTo(urls[1])
    add(many, await askAll())
  }
  for (let round = 0; round < rounds; round++) add(long, await askLong(round))
  return { few, many, long }
}

const sorted = (took: number[] = []) => [...took].sort((a, b) => a - b)

/** How many times as long one takes as the other, in the middle, with both. */
const compared = (what: string, took: number[] | undefined, than: string, before: number[] | undefined) => {
  const [now, was] = [sorted(took), sorted(before)]
  const spread = (ms: number[]) => ({ p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) })
  const value = percentile(now, 0.5) / percentile(was, 0.5)
  return [
    { what, value, unit: 'times as long', ...spread(now), goal: `<= 1.5, of ${than}` },
    { what: `  ${than}`, value: 1, unit: '', ...spread(was) },
  ] satisfies Line[]
}

try {
  const { few, many, long } = await measure()
  const inLong = (what: string, than: string) => compared(what, long[what], than, long[than])
  print([
    ...Object.entries(many).flatMap(([what, took]) =>
      compared(`${what}, 200,000 posts`, took, '10,000 posts', few[what]),
    ),
    ...inLong('the first page of 20,000', 'opening a thread of 20'),
    ...inLong('the first page of 20,000', 'opening a thread of 60'),
    ...inLong('its first unread, in the middle', 'opening a thread of 60'),
    ...inLong('its last page', 'opening a thread of 60'),
    ...inLong('the names in 20,000', 'the names in 20'),
    ...inLong('a reply in 20,000', 'a reply in a thread of 20'),
  ])
  if (process.env.BENCH_HOLD)
    await new Promise((done) => setTimeout(done, Number(process.env.BENCH_HOLD) * 1000))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
} finally {
  await begun.stop()
  process.exit()
}
