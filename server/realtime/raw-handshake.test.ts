import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

/** A text frame as a browser writes one (RFC 6455, masked), of less than 126 bytes. */
const frame = (text: string) => {
  const mask = randomBytes(4)
  const body = Buffer.from(text).map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([Buffer.of(0x81, 0x80 | body.length), mask, body])
}

/** Opens a line in raw bytes and asks to be let in: 'in', or what was said, or the status of the answer. */
const knock = (headers: Record<string, string>) =>
  new Promise<string>((resolve, reject) => {
    const asked = request(`${live.url}/live/?EIO=4&transport=websocket`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        ...headers,
      },
    })
    asked.once('response', (answer) => resolve(String(answer.statusCode)))
    asked.once('error', reject)
    asked.once('upgrade', (_, line: Duplex, head: Buffer) => {
      let heard = head.toString('latin1')
      const listen = () => {
        if (/44\{/.test(heard)) resolve(heard.replace(/^.*44\{/s, '{'))
        else if (/40\{/.test(heard)) resolve('in')
        else return
        line.destroy()
      }
      line.on('data', (data: Buffer) => {
        heard += data.toString('latin1')
        listen()
      })
      line.once('close', () => resolve('closed'))
      line.write(frame('40'))
    })
    asked.end()
  })

test('a page of another site cannot open a line with our cookie, whichever way it writes its origin', async () => {
  const { token } = await signIn(await makeViewer())
  const cookie = `enough-session=${token}`
  const own = new URL(live.url).host
  expect(await knock({ cookie, origin: `http://${own}` })).toBe('in')
  for (const origin of [
    'https://elsewhere.example',
    `http://${own}.elsewhere.example`,
    `http://elsewhere.example/${own}`,
    'null',
    'nonsense',
    `http://elsewhere.example#${own}`,
  ])
    expect({ origin, said: await knock({ cookie, origin }) }).toEqual({
      origin,
      said: expect.stringContaining('FORBIDDEN'),
    })
  // a line without a session is a stranger's, whatever page it comes from
  expect(await knock({ origin: `http://${own}` })).toContain('FORBIDDEN')
})
