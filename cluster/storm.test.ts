import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeThread } from '#prisma/factories/thread.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { caller, freshLoad, startReader } from './machinery/person.ts'
import { pause, until } from './machinery/program.ts'
import { insist } from './machinery/scene.ts'
import { layWire, type Wire } from './machinery/wire.ts'

/** Seconds. How long each thing is away; the posts go on all the while. */
const away = { node: 5, redis: 30, database: 30, phone: 300 } as const
const writers = 20
const postsEach = 25
const readers = 9

let cluster: Cluster
const wires: Wire[] = []
beforeAll(async () => {
  cluster = await startCluster(3)
}, 120_000)
afterAll(async () => {
  for (const wire of wires) await wire.close()
  await cluster.stop()
})

const person = async (circleId: string) => {
  const viewer = await makeViewer()
  await putInCircle(circleId, viewer.memberId)
  const { token } = await signIn(viewer)
  const wire = await layWire(cluster.ports)
  wires.push(wire)
  return { viewer, token, wire, ask: caller(wire.port, token) }
}

const words = (state: Awaited<ReturnType<typeof freshLoad>>) =>
  state.posts.map(({ id, html, seq }) => ({ id, html, seq }))

test('through a killed process, a lost Redis, a lost database and a phone in a tunnel, everybody ends with the same thread', async () => {
  const circle = await makeCircle()
  const host = await makeViewer()
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  const { threadId } = await makeThread(host, circle.id)
  const people = []
  for (let n = 0; n < writers; n += 1) people.push(await person(circle.id))
  const listening = await Promise.all(
    people
      .slice(0, readers)
      .map(async ({ token, wire, ask }) => startReader(wire.port, token, threadId, ask)),
  )
  await until('all readers are there', () => listening.every((reader) => reader.connected()))

  const tunnel = people[0]?.wire
  tunnel?.cut()
  const inTunnel = Date.now()

  // The one who will be removed only reads.
  const removed = await person(circle.id)
  const removedReader = await startReader(removed.wire.port, removed.token, threadId, removed.ask)
  await until('the one to be removed is there', () => removedReader.connected())

  const accepted: string[] = []
  const writing = people.slice(1).map(async ({ ask }, n) => {
    for (let m = 0; m < postsEach; m += 1) {
      accepted.push(await insist(ask, threadId, `reply ${n}-${m}`))
      await pause(1_500 + ((n * 97 + m * 31) % 1_500))
    }
  })

  await pause(5_000)
  await cluster.killNode(0)
  await pause(away.node * 1_000)
  await cluster.addNode()

  const hosting = caller(cluster.balancer.port, (await signIn(host)).token)
  const membership = await hosting.query<{ membershipId: string; name: string }[]>('circles.members', {
    circleId: circle.id,
  })
  const theirs = membership.find(({ name }) => name === removed.viewer.displayName)
  await hosting.mutate('circles.removeMember', { membershipId: theirs?.membershipId })
  const removedAt = Date.now()

  cluster.toRedis.cut()
  await pause(away.redis * 1_000)
  cluster.toRedis.mend()
  await pause(3_000)
  cluster.toDatabase.cut()
  await pause(away.database * 1_000)
  cluster.toDatabase.mend()

  await Promise.all(writing)
  expect(accepted).toHaveLength((writers - 1) * postsEach)
  await pause(Math.max(0, away.phone * 1_000 - (Date.now() - inTunnel)))
  tunnel?.mend()

  const truth = await freshLoad(hosting, threadId)
  const ids = truth.posts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual([...accepted, ids[0] ?? ''].sort())
  expect(truth.posts.map(({ seq }) => seq)).toEqual(ids.map((_, n) => n + 1))

  for (const [n, reader] of listening.entries())
    await until(`reader ${n} knows what a fresh load shows`, () => reader.state().lastSeq === truth.lastSeq)
  for (const reader of listening) expect(words(reader.state())).toEqual(words(truth))

  const told = removedReader.heard.filter(({ at }) => at > removedAt + 50)
  expect(told).toEqual([])
  expect(await removed.ask.query('posts.page', { threadId }).catch((error: Error) => error.message)).toBe(
    'NOT_FOUND',
  )
  for (const reader of [...listening, removedReader]) reader.stop()
}, 900_000)
