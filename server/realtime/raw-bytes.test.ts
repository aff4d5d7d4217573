import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { join, listen, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 25)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121)

let live: Awaited<ReturnType<typeof startLive>>
let scene: Awaited<ReturnType<typeof makeScene>>
beforeAll(async () => {
  ;[live, scene] = await Promise.all([startLive(), makeScene()])
})
afterAll(() => live.stop())

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

/** A frame of a browser as bytes; `wrong` leaves out the mask that every frame of a browser has. */
const frame = (payload: Buffer, { opcode = 1, wrong = false } = {}) => {
  const long = payload.length > 125
  const head = Buffer.from([0x80 | opcode, (wrong ? 0 : 0x80) | (long ? 127 : payload.length)])
  const size = Buffer.alloc(long ? 8 : 0)
  if (long) size.writeBigUInt64BE(BigInt(payload.length))
  if (wrong) return Buffer.concat([head, size, payload])
  const mask = randomBytes(4)
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([head, size, mask, masked])
}
const text = (words: string) => frame(Buffer.from(words))

const port = () => Number(new URL(live.url).port)

/** A bare connection. What arrives is counted, and an end by the other side is an answer too. */
const open = () =>
  new Promise<{ socket: Socket; heard: () => number; isOver: () => boolean }>((resolve) => {
    const socket = connect(port(), '127.0.0.1')
    let bytes = 0
    let over = false
    socket.on('data', (part) => {
      bytes += part.length
      // the other side says that it closes; a browser would answer
      over ||= part.includes(0x88)
    })
    socket.on('error', () => undefined)
    socket.once('close', () => {
      over = true
    })
    socket.once('connect', () => resolve({ socket, heard: () => bytes, isOver: () => over }))
  })

/** Past the handshake, as somebody who is signed in. */
const shakeHands = async (token?: string) => {
  const line = await open()
  const cookie = token ? `Cookie: enough-session=${token}\r\n` : ''
  line.socket.write(
    `GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${cookie}\r\n`,
  )
  for (let n = 0; n < 100 && line.heard() === 0; n += 1) await settle(10)
  const greeted = line.heard()
  line.socket.write(text('40'))
  for (let n = 0; n < 100 && line.heard() === greeted && !line.isOver(); n += 1) await settle(10)
  return line
}

/** Somebody in the thread hears what is said there now. */
const othersHear = async () => {
  const { token } = await signIn(scene.reader)
  const browser = await live.open(token)
  await join(browser, scene.threadId)
  const heard = listen(browser)
  const { postId } = await makeReply(scene.author, scene.threadId, `Still here ${Math.random()}`)
  for (let n = 0; n < 100 && !heard.some((one) => 'postId' in one && one.postId === postId); n += 1)
    await settle(20)
  expect(heard.some((one) => 'postId' in one && one.postId === postId)).toBe(true)
  browser.disconnect()
}

const packets = () => {
  const { threadId } = scene
  return [
    '42["joinThread"]', '42["joinThread",null]', '420["joinThread",{"threadId":7,"lastSeq":-1}]',
    `420["joinThread",{"threadId":"${threadId}","lastSeq":9007199254740991}]`,
    `420["joinThread",{"threadId":"${threadId}","lastSeq":0,"sight":"\\u0000"}]`,
    `42["joinThread",{"threadId":"${threadId}","lastSeq":0}]`,
    '42["typing",{"threadId":{"__proto__":1}}]', '42["leaveThread"]', '42["__proto__",{}]', '42["constructor"]',
    '42["disconnect"]', '42["error","x"]', '42["connection"]', '42[]', '42{}', '42', '4', '2', '3', '6', '1', '5probe',
    '41', '45', '40/admin,', '42/admin,["x"]', '451-["joinThread",{"_placeholder":true,"num":99}]', '43999[{}]',
    '420["joinQueue",{"since":"-271821-04-20T00:00:00.000Z"}]', '420["joinQueue",{"since":"+275760-09-13T00:00:00.000Z"}]',
    '420["joinCircle",{"circleId":"x"}]', `42${'['.repeat(3_000)}`, '42["typing",', '\u0000', '99', 'hello',
  ] // biome-ignore format: one list, read at a glance
}

it('lives through bytes that are no request', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
      const { socket } = await open()
      socket.write(bytes)
      socket.write('\r\n\r\n')
      await settle(5)
      socket.destroy()
    }),
    { seed, numRuns: runs },
  )
  await othersHear()
})

it('lives through frames and packets that nobody means', { timeout: 180_000 }, async () => {
  const wild = fc.oneof(
    fc.constantFrom(...packets()).map(text),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => frame(Buffer.from(bytes))),
    fc
      .tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(15), fc.boolean())
      .map(([bytes, opcode, wrong]) => frame(Buffer.from(bytes), { opcode, wrong })),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  )
  const { token } = await signIn(await makeViewer())
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(wild, { minLength: 1, maxLength: 12 }), async (known, sent) => {
      const { socket } = await shakeHands(known ? token : undefined)
      for (const bytes of sent) socket.write(bytes)
      await settle(10)
      socket.destroy()
    }),
    { seed, numRuns: runs },
  )
  await othersHear()
})

it('ends whoever sends more than a packet may hold', async () => {
  const { token } = await signIn(scene.reader)
  const line = await shakeHands(token)
  line.socket.write(text(`42["typing",${JSON.stringify({ threadId: 'x'.repeat(40_000) })}]`))
  for (let n = 0; n < 100 && !line.isOver(); n += 1) await settle(20)
  expect(line.isOver()).toBe(true)
  await othersHear()
})

it('hears a flood of joins out, ends it, and keeps nothing of it', { timeout: 180_000 }, async () => {
  const flooder = await makeViewer()
  await putInCircle(scene.circle.id, flooder.memberId)
  const flood = async () => {
    const { token } = await signIn(flooder)
    const line = await shakeHands(token)
    const join = text(`420["joinThread",{"threadId":"${scene.threadId}","lastSeq":0}]`)
    for (let n = 0; n < 1_000 && !line.isOver(); n += 1) line.socket.write(join)
    for (let n = 0; n < 200 && !line.isOver(); n += 1) await settle(20)
    expect(line.isOver()).toBe(true)
    line.socket.destroy()
  }
  await flood()
  await settle(500)
  const before = heap()
  for (let n = 0; n < 5; n += 1) await flood()
  await settle(1_000)
  // five floods more leave about nothing; a leak of their packets alone would be megabytes each
  expect(heap() - before).toBeLessThan(24 * 1024 * 1024)
  await othersHear()
})
