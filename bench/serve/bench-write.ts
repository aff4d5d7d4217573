// `npm run bench:write`: replies by eight writers at once, screened and committed, alone and with 1,000 in the thread.
import { type Line, print, spread } from './percentiles.ts'
import { seatReaders } from './readers.ts'
import { reply, say } from './say.ts'
import { startServer } from './start-server.ts'

const online = 1_000
const seconds = 15
const server = await startServer(async () => {
  const { fillCommunity } = await import('./fill-community.ts')
  await fillCommunity({ members: 1_200, circles: 3, threads: 500, posts: 20 })
})
const { db } = await import('#server/db.ts')
const { signInAll } = await import('./sign-in.ts')
const cookies = await signInAll(1_200)
const [quiet, full] = await db.thread.findMany({ take: 2, orderBy: { title: 'asc' } })

const write = async (threadId: string, forSeconds: number) => {
  const took: number[] = []
  const posted: string[] = []
  const end = performance.now() + forSeconds * 1000
  let n = Math.floor(Math.random() * 1_000_000)
  const one = async () => {
    while (performance.now() < end) {
      n += 1
      const { ms, postId } = await say(server.base, cookies[n % cookies.length] ?? '', threadId, reply(n))
      took.push(ms)
      posted.push(postId)
    }
  }
  await Promise.all(Array.from({ length: 8 }, one))
  return { took, posted, rate: took.length / forSeconds }
}

const lines: Line[] = []
try {
  await write(quiet?.id ?? '', 4)
  const alone = await write(quiet?.id ?? '', seconds)
  const stored = await db.post.count({ where: { id: { in: alone.posted } } })
  lines.push({
    what: 'replies accepted, 8 writers',
    value: alone.rate,
    unit: '/s',
    ...spread(alone.took),
    goal: '>= 150, p50 <= 60 (NodeBB 32; Redis 205)',
  })
  lines.push({
    what: '  accepted and not stored',
    value: alone.posted.length - stored,
    unit: 'posts',
    goal: '0',
  })

  const heard = new Map<string, number>()
  const leave = await seatReaders(server.base, cookies.slice(0, online), full?.id ?? '', (postId) =>
    heard.set(postId, (heard.get(postId) ?? 0) + 1),
  )
  await write(full?.id ?? '', 3)
  heard.clear()
  const crowded = await write(full?.id ?? '', seconds)
  await new Promise((done) => setTimeout(done, 3_000))
  const missed = crowded.posted.filter((postId) => (heard.get(postId) ?? 0) < online).length
  lines.push({
    what: `the same with ${online} members in the thread`,
    value: crowded.rate,
    unit: '/s',
    ...spread(crowded.took),
    goal: '>= 100 (NodeBB 9; Redis 12)',
  })
  lines.push({ what: '  posts that somebody did not hear', value: missed, unit: 'posts', goal: '0' })
  leave()
  print(lines)
} finally {
  await server.stop()
  process.exit()
}
