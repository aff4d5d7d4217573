import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientToServer, ServerToClient } from '#server/realtime/events.ts'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { caller } from './machinery/person.ts'
import { setScene } from './machinery/scene.ts'

type Line = Socket<ServerToClient, ClientToServer>

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster(2)
}, 120_000)
afterAll(() => cluster.stop())

const openLine = (port: number, token: string): Line =>
  io(`http://127.0.0.1:${port}`, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: `enough-session=${token}` },
  })

/** Comes into the conversation, and says what that person is then told about the others. */
const comeIn = (line: Line, threadId: string) =>
  new Promise<boolean>((resolve) => {
    line.once('presence', ({ someoneIsHere }) => resolve(someoneIsHere))
    line.emit('joinThread', { threadId, lastSeq: 0 }, () => undefined)
  })

test('who chooses to be seen, or not any more, is so at once for readers of another process', async () => {
  const { threadId, people } = await setScene(cluster.balancer.port, 2)
  const [one, two] = cluster.ports() as [number, number]
  const [shy, other] = people.map(({ token }) => token) as [string, string]
  const [theirs, reader] = [openLine(one, shy), openLine(two, other)]
  const choose = (showsPresence: boolean) =>
    caller(two, shy).mutate('members.updateSettings', { showsPresence })
  const seen = async (expected: boolean) => expect.poll(() => comeIn(reader, threadId)).toBe(expected)
  await comeIn(theirs, threadId)
  await seen(false)
  await choose(true)
  await seen(true)
  await choose(false)
  await seen(false)
  for (const line of [theirs, reader]) line.disconnect()
}, 60_000)
