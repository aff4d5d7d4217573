// `npm run bench:http`: pages and data of a signed-in member, from a real server on a filled database.
import { gzipSync } from 'node:zlib'
import { type Line, print, spread } from './percentiles.ts'
import { type Asked, press } from './press.ts'
import { startServer } from './start-server.ts'

const size = { members: 200, circles: 3, threads: 500, posts: 20 }

const fill = async () => {
  const { fillCommunity } = await import('./fill-community.ts')
  await fillCommunity(size)
}

const server = await startServer(fill)
const { db } = await import('#server/db.ts')
const { signInAll } = await import('./sign-in.ts')
const cookies = await signInAll(20)
const threads = await db.thread.findMany({ take: 100, select: { id: true } })
const circles = await db.circle.findMany({ select: { id: true, slug: true } })
const of = <T>(list: T[], n: number) => list[n % list.length] as T
const input = (value: unknown) => encodeURIComponent(JSON.stringify({ json: value }))

const asked: { what: string; goal: string; ask: (n: number) => Asked }[] = [
  {
    what: 'thread page of 20 posts, signed in',
    goal: '>= 201 (3x NodeBB 67)',
    ask: (n) => ({ path: `/threads/${of(threads, n).id}`, cookie: of(cookies, n) }),
  },
  {
    what: 'the same as data',
    goal: '>= 775 (5x NodeBB 155)',
    ask: (n) => ({
      path: `/api/trpc/posts.page?input=${input({ threadId: of(threads, n).id })}`,
      cookie: of(cookies, n),
    }),
  },
  {
    what: 'circle page of 20 threads, signed in',
    goal: '>= 198 (3x NodeBB 66)',
    ask: (n) => ({ path: `/circles/${of(circles, n).slug}`, cookie: of(cookies, n) }),
  },
  {
    what: 'the same as data',
    goal: '',
    ask: (n) => ({
      path: `/api/trpc/threads.list?input=${input({ circleId: of(circles, n).id })}`,
      cookie: of(cookies, n),
    }),
  },
  { what: 'landing page, guest', goal: '', ask: () => ({ path: '/', cookie: '' }) },
  { what: 'baseline: /api/health/live', goal: '', ask: () => ({ path: '/api/health/live', cookie: '' }) },
]

const lines: Line[] = [
  { what: 'memory, idle', value: server.memory() / 1024 ** 2, unit: 'MiB', goal: '<= 250' },
]
try {
  for (const { what, goal, ask } of asked) {
    const used = server.used()
    const { took, rate, all } = await press(server.base, ask)
    const each = (server.used() - used) / all
    const { path, cookie } = ask(0)
    const body = Buffer.from(
      await (await fetch(`${server.base}${path}`, { headers: { cookie } })).arrayBuffer(),
    )
    process.stderr.write(`${what}: ${rate.toFixed(0)}/s, ${each.toFixed(2)} ms of a core\n`)
    lines.push({ what, value: rate, unit: 'requests/s', ...spread(took), goal })
    lines.push({ what: '  of a core, each', value: each, unit: 'ms' })
    lines.push({ what: '  bytes, plain', value: body.byteLength / 1024, unit: 'kB' })
    lines.push({ what: '  bytes, gzip', value: gzipSync(body).byteLength / 1024, unit: 'kB', goal: '<= 25' })
  }
  lines.push({
    what: 'memory, after this load',
    value: server.memory() / 1024 ** 2,
    unit: 'MiB',
    goal: '<= 500',
  })
  print(lines)
} finally {
  await server.stop()
}
