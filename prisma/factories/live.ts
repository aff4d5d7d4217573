import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { io as connect, type Socket } from 'socket.io-client'
import { hashToken } from '#server/auth/hash-token.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { ClientToServer, JoinAnswer, ServerToClient, ThreadSignal } from '#server/realtime/events.ts'
import { setIo } from '#server/realtime/publish.ts'
import { serveSockets } from '#server/realtime/serve-sockets.ts'

export type Browser = Socket<ServerToClient, ClientToServer>

/** A real session of a member: the value of their cookie. */
export const signIn = async (viewer: Pick<Viewer, 'memberId'>) => {
  const token = randomBytes(24).toString('hex')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const { id } = await db.session.create({
    data: { memberId: viewer.memberId, tokenHash: hashToken(token), expiresAt },
  })
  return { sessionId: id, token }
}

/** The live layer on a port of its own, and browsers for it. */
export const startLive = async (adapter?: Parameters<typeof serveSockets>[1]) => {
  const http = createServer()
  const io = serveSockets(http, adapter)
  await new Promise<void>((done) => http.listen(0, done))
  const address = http.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  const browsers: Browser[] = []

  const open = (token?: string, headers: Record<string, string> = {}) =>
    new Promise<Browser>((resolve, reject) => {
      const cookie: Record<string, string> = token ? { cookie: `enough-session=${token}` } : {}
      const browser: Browser = connect(url, {
        path: '/live',
        extraHeaders: { ...cookie, ...headers },
        forceNew: true,
        reconnection: false,
      })
      browsers.push(browser)
      browser.once('connect', () => resolve(browser))
      browser.once('connect_error', reject)
    })

  const stop = async () => {
    for (const browser of browsers) browser.disconnect()
    await new Promise<void>((done) => void io.close(() => done()))
    setIo(undefined)
  }
  return { url, open, stop }
}

export const join = (browser: Browser, threadId: string, lastSeq = 0) =>
  new Promise<JoinAnswer>((resolve) => browser.emit('joinThread', { threadId, lastSeq }, resolve))

/** Everything a browser hears in its threads, in order. */
export const listen = (browser: Browser) => {
  const heard: ThreadSignal[] = []
  browser.on('thread', (last, before = []) => heard.push(...before, last))
  return heard
}

/** Gives what was announced the time to arrive. */
export const settle = (ms = 120) => new Promise((done) => setTimeout(done, ms))
