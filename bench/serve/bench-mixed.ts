// `npm run bench:mixed`: ten minutes of everything at once, and how much memory the server holds meanwhile.
import { type Line, print, spread } from './percentiles.ts'
import { press } from './press.ts'
import { seatReaders } from './readers.ts'
import { reply, say } from './say.ts'
import { startServer } from './start-server.ts'

const minutes = Number(process.env.MINUTES ?? 10)
const readers = 200
/** Of pages and data together, as fast as they are answered. */
const connections = 4

const server = await startServer(async () => {
  const { fillCommunity } = await import('./fill-community.ts')
  await fillCommunity({ members: 1_000, circles: 3, threads: 500, posts: 20 })
})
const { db } = await import('#server/db.ts')
const { signInAll } = await import('./sign-in.ts')
const cookies = await signInAll(1_000)
const threads = await db.thread.findMany({ take: 300, select: { id: true } })
const circles = await db.circle.findMany({ select: { id: true, slug: true } })
const of = <T>(list: T[], n: number) => list[n % list.length] as T
const input = (value: unknown) => encodeURIComponent(JSON.stringify({ json: value }))
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const paths: ((n: number) => string)[] = [
  (n) => `/threads/${of(threads, n).id}`,
  (n) => `/api/trpc/posts.page?input=${input({ threadId: of(threads, n).id })}`,
  (n) => `/circles/${of(circles, n).slug}`,
  (n) => `/api/trpc/threads.list?input=${input({ circleId: of(circles, n).id })}`,
  () => '/',
  () => '/notices',
  (n) => `/api/trpc/search.alike?input=${input({ threadId: of(threads, n).id })}`,
  () => '/circles',
]

const mib = () => server.memory() / 1024 ** 2
const lines: Line[] = [{ what: 'memory, idle', value: mib(), unit: 'MiB', goal: '<= 250' }]
try {
  const leave = await seatReaders(server.base, cookies.slice(0, readers), of(threads, 0).id, () => undefined)
  lines.push({ what: `memory, ${readers} readers seated`, value: mib(), unit: 'MiB' })
  let over = false
  const write = async () => {
    const took: number[] = []
    for (let n = 0; !over; n += 1) {
      took.push((await say(server.base, of(cookies, 300 + n), of(threads, n % 5).id, reply(n))).ms)
      await pause(500)
    }
    return took
  }
  const writing = write()
  const asked: number[] = []
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { took } = await press(
      server.base,
      (n) => ({ path: of(paths, n)(n), cookie: of(cookies, 200 + minute * 7 + n) }),
      { connections, seconds: 60, warm: 0 },
    )
    asked.push(...took)
    lines.push({
      what: `  memory after minute ${minute}`,
      value: mib(),
      unit: 'MiB',
      ...spread(took),
      goal: minute === minutes ? '<= 500' : '',
    })
    process.stderr.write(`minute ${minute}: ${mib().toFixed(0)} MiB, ${took.length} answers\n`)
  }
  over = true
  const replies = await writing
  leave()
  lines.push({ what: 'pages and data answered', value: asked.length, unit: 'requests', ...spread(asked) })
  lines.push({ what: 'replies accepted', value: replies.length, unit: 'posts', ...spread(replies) })
  print(lines)
} finally {
  await server.stop()
  process.exit()
}
