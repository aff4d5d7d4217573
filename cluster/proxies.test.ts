import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { startNginx } from './machinery/nginx.ts'
import { caller, freshLoad, startReader } from './machinery/person.ts'
import { until } from './machinery/program.ts'
import { insist, setScene } from './machinery/scene.ts'

let cluster: Cluster
const proxies: { stop: () => Promise<void> }[] = []
beforeAll(async () => {
  cluster = await startCluster(2, { LIVE_TRANSPORTS: 'websocket', TRUST_PROXY: 'loopback' })
}, 120_000)
afterAll(async () => {
  for (const proxy of proxies) await proxy.stop()
  await cluster.stop()
})

const proxy = async (how?: Parameters<typeof startNginx>[2]) => {
  const started = await startNginx(cluster.folder, cluster.ports(), how)
  proxies.push(started)
  return started.port
}

test('by WebSocket alone no proxy has to keep a browser with its process: nginx passes them round', async () => {
  const port = await proxy()
  const { threadId, people } = await setScene(port, 8)
  const readers = await Promise.all(people.map(({ token, ask }) => startReader(port, token, threadId, ask)))
  await until('all readers are there', () => readers.every((reader) => reader.connected()))
  for (const [n, { ask }] of people.entries()) await insist(ask, threadId, `reply ${n}`)
  const truth = await freshLoad(people[0]?.ask ?? caller(port, ''), threadId)
  expect(truth.posts).toHaveLength(people.length + 1)
  for (const reader of readers) {
    await until('a reader has heard all of it', () => reader.state().lastSeq === truth.lastSeq)
    expect(reader.heard.length).toBeGreaterThan(0)
    reader.stop()
  }
}, 120_000)

test('nothing that would have to come back to the same process is offered', async () => {
  const port = await proxy()
  const answer = await fetch(`http://127.0.0.1:${port}/live/?EIO=4&transport=polling`)
  expect(answer.status).toBe(400)
})

test('through a proxy that strips upgrades nothing is live, and everything can be read and said', async () => {
  const port = await proxy({ strips: true })
  const { threadId, people } = await setScene(port, 1)
  const [person] = people
  if (!person) throw new Error('nobody came')
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: `enough-session=${person.token}` },
  })
  await new Promise((refused) => socket.once('connect_error', refused))
  expect(socket.connected).toBe(false)
  const postId = await insist(person.ask, threadId, 'said all the same')
  const { posts } = await freshLoad(person.ask, threadId)
  expect(posts.map(({ id }) => id)).toContain(postId)
}, 60_000)
