// `npm run bench:scale`: what members ask for all day, at 10,000 and at 200,000 posts, and in a thread of 20,000.
import { viewerOf } from '#prisma/factories/member.ts'
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'
import type { Size } from './fill-community.ts'
import { type Line, percentile, print } from './percentiles.ts'

const small = { members: 1_000, circles: 3, threads: 500, posts: 20, each: 2 }
/** As many conversations in a circle as before, and one that never ended. */
const large = { members: 20_000, circles: 60, threads: 10_000, posts: 20, each: 2, longest: 20_000 }
const times = 200

const begun = await startTestPostgres(['max_connections=100'])
process.env.TEST_DATABASE_URL = begun.url
await prepareTemplate()

const timed = async (work: (n: number) => Promise<unknown>) => {
  const took: number[] = []
  for (let n = 0; n < 20; n++) await work(n)
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await work(n)
    took.push(performance.now() - began)
  }
  return took.sort((a, b) => a - b)
}

/** Milliseconds of each, sorted, in a community of this size. */
const measure = async (name: string, size: Size) => {
  const { url } = await createTestDatabase(name)
  Object.assign(process.env, { DATABASE_URL: url, NEXTAUTH_SECRET: 'only-for-the-bench', LOG_LEVEL: 'error' })
  // read once a process: the second community would be written into the first
  const { env } = await import('#server/env.ts')
  Object.assign(env(), { DATABASE_URL: url })
  const { closeDb, db } = await import('#server/db.ts')
  await closeDb()
  const { fillCommunity } = await import('./fill-community.ts')
  await fillCommunity(size)
  const { forgetWords } = await import('#server/search/learn-words.ts')
  await forgetWords()
  await db.$executeRawUnsafe('VACUUM ANALYZE')
  const { callerFor } = await import('#server/trpc/root.ts')
  const members = await db.member.findMany({ take: 50, orderBy: { email: 'asc' } })
  const callers = members.map((member) =>
    callerFor({ viewer: viewerOf(member), address: 'bench', forPage: true }),
  )
  const of = <T>(list: T[], n: number) => list[n % list.length] as T
  const theirs = await Promise.all(
    members.map(async ({ id }) => {
      const { circleId } = await db.membership.findFirstOrThrow({ where: { memberId: id } })
      const threads = await db.thread.findMany({ where: { circleId, headSeq: { lt: 1_000 } }, take: 20 })
      return { circleId, threads: threads.map((thread) => thread.id) }
    }),
  )
  const long = await db.thread.findFirst({ where: { headSeq: { gt: 1_000 } }, include: { circle: true } })
  const reader =
    long && (await db.member.findFirst({ where: { memberships: { some: { circleId: long.circleId } } } }))
  const inLong = reader && callerFor({ viewer: viewerOf(reader), address: 'bench', forPage: true })
  const asked = {
    'a thread page': await timed((n) =>
      of(callers, n).posts.page({ threadId: of(of(theirs, n).threads, n) }),
    ),
    'the list of a circle': await timed((n) =>
      of(callers, n).threads.list({ circleId: of(theirs, n).circleId }),
    ),
    'what is unread': await timed((n) => of(callers, n).circles.list()),
    'a search': await timed((n) =>
      of(callers, n).search.posts({ words: n % 2 ? 'tea tomorrow' : 'laughed table' }),
    ),
    ...(long && inLong
      ? { 'the thread of 20,000': await timed(() => inLong.posts.page({ threadId: long.id })) }
      : {}),
  }
  await closeDb()
  return asked as Record<string, number[]>
}

const lines: Line[] = []
try {
  const [few, many] = [await measure('enough_scale_small', small), await measure('enough_scale_large', large)]
  for (const [what, took] of Object.entries(many)) {
    const before = few[what] ?? few['a thread page'] ?? []
    lines.push({
      what: `${what}, 200,000 posts`,
      value: percentile(took, 0.5) / percentile(before, 0.5),
      unit: 'times as long',
      p50: percentile(took, 0.5),
      p95: percentile(took, 0.95),
      goal: few[what] ? '<= 1.5, of 10,000 posts' : '<= 1.5, of a thread of 20',
    })
    lines.push({
      what: few[what] ? '  10,000 posts' : '  a thread of 20, 10,000 posts',
      value: 1,
      unit: '',
      p50: percentile(before, 0.5),
      p95: percentile(before, 0.95),
    })
  }
  print(lines)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
} finally {
  await begun.stop()
  process.exit()
}
