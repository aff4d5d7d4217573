import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { caller, startReader } from './machinery/person.ts'
import { until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
let ahead = 0
let right = 0
beforeAll(async () => {
  cluster = await startCluster(1)
  right = cluster.ports()[0] ?? 0
  const fast = await cluster.addNode({
    NODE_OPTIONS: '--import ./cluster/machinery/shifted-clock.mjs',
    CLOCK_SHIFT_MS: String(3 * 3_600_000),
  })
  ahead = fast.port
}, 120_000)
afterAll(() => cluster.stop())

const moderator = async (port: number) => {
  const { token } = await signIn(await makeViewer({ role: 'moderator' }))
  return caller(port, token)
}

test('a process three hours ahead takes nobody’s case away, ends nobody’s session and says no wrong time', async () => {
  const { caseId } = await makeCase()
  const [one, other] = await Promise.all([moderator(right), moderator(ahead)])
  await one.mutate('cases.claim', { caseId, tab: 'tab-of-the-first-one' })
  await expect(other.mutate('cases.claim', { caseId, tab: 'tab-of-the-other-one' })).rejects.toThrow(
    'CONFLICT',
  )

  const { threadId, people } = await setScene(ahead, 2)
  const [writer, reader] = people
  if (!writer || !reader) throw new Error('nobody came')
  const listening = await startReader(right, reader.token, threadId, caller(right, reader.token))
  await until('the reader is there', () => listening.connected())
  const postId = await insist(writer.ask, threadId, 'from a process that is ahead')
  await until('it is heard', () => listening.heard.some((signal) => signal.postId === postId))
  const post = listening.state().posts.find(({ id }) => id === postId)
  expect(Math.abs(Number(post?.createdAt) - Date.now())).toBeLessThan(60_000)
  const threads = await caller(right, reader.token).query<{ lastActivityAt: Date }>('threads.show', {
    threadId,
  })
  expect(JSON.stringify(threads)).toContain(threadId)
  listening.stop()
}, 120_000)
