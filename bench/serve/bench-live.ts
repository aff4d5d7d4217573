// `npm run bench:live`: from the request of a reply to its receipt by everybody who reads the thread.
import { type Line, print, spread } from './percentiles.ts'
import { seatReaders } from './readers.ts'
import { reply, say } from './say.ts'
import { startServer } from './start-server.ts'

const perSecond = 5
const seconds = 20
const crowds = [
  { readers: 200, goal: 'p50 <= 50, p95 <= 120 (NodeBB 160 / 1,085)' },
  { readers: 1_000, goal: 'p50 <= 150, p95 <= 400 (NodeBB 4,240 / 9,200)' },
]

const server = await startServer(async () => {
  const { fillCommunity } = await import('./fill-community.ts')
  await fillCommunity({ members: 1_200, circles: 3, threads: 500, posts: 20 })
})
const { db } = await import('#server/db.ts')
const { signInAll } = await import('./sign-in.ts')
const cookies = await signInAll(1_200)
const threads = await db.thread.findMany({ take: crowds.length, orderBy: { title: 'asc' } })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const listenTo = async (threadId: string, readers: number) => {
  const receipts: { postId: string; at: number }[] = []
  const before = server.memory()
  const leave = await seatReaders(server.base, cookies.slice(0, readers), threadId, (postId, at) =>
    receipts.push({ postId, at }),
  )
  await pause(1_000)
  const each = (server.memory() - before) / readers
  const began = new Map<string, number>()
  const asking: Promise<unknown>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const at = performance.now()
    const writer = cookies[cookies.length - 1 - (n % 100)] ?? ''
    asking.push(say(server.base, writer, threadId, reply(n)).then(({ postId }) => began.set(postId, at)))
    await pause(1000 / perSecond)
  }
  await Promise.all(asking)
  await pause(3_000)
  leave()
  const took = receipts.flatMap(({ postId, at }) => {
    const since = began.get(postId)
    return since === undefined ? [] : [at - since]
  })
  return { took, lost: began.size * readers - took.length, each }
}

const lines: Line[] = []
try {
  for (const [n, { readers, goal }] of crowds.entries()) {
    const { took, lost, each } = await listenTo(threads[n]?.id ?? '', readers)
    lines.push({
      what: `${readers} readers, ${perSecond} posts a second`,
      value: took.length,
      unit: 'receipts',
      ...spread(took),
      goal,
    })
    lines.push({ what: '  lost', value: lost, unit: 'receipts', goal: '0' })
    lines.push({
      what: '  memory a connected reader',
      value: each / 1024,
      unit: 'KiB',
      goal: '<= 60 (NodeBB 85-165)',
    })
  }
  print(lines)
} finally {
  await server.stop()
  process.exit()
}
