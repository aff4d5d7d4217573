import { createServer } from 'node:http'
import { resolve } from 'node:path'
import next from 'next'
import { followDatabase } from './clock/follow-database.ts'
import { closeDb } from './db.ts'
import { env } from './env.ts'
import { beginStopping } from './health/stopping.ts'
import { capConnections } from './http/cap-connections.ts'
import { endConnections } from './http/end-connections.ts'
import { howOften, limitRequests } from './http/limits.ts'
import { packedFiles } from './http/packed-files.ts'
import { preparer } from './http/prepare.ts'
import { tellRequest } from './http/tell-request.ts'
import { refuseUnreadable } from './http/unreadable.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { log } from './log.ts'
import { connectAdapter } from './realtime/adapter.ts'
import { serveSockets } from './realtime/serve-sockets.ts'
import { findDamage } from './screening/encoder/find-damage.ts'
import { closeEngine, engine, wakeEncoder } from './screening/screen.ts'
import { serveCalls } from './trpc/serve-calls.ts'

/** It rests until somebody writes. One that is not whole is opened at once, so that what is wrong is said and seen. */
const lookAtEncoder = async () => {
  const reads = (await engine()).encoder() !== null
  const damage = reads ? await findDamage() : null
  if (!damage) return
  log.error({ damage }, 'the encoder is not whole')
  wakeEncoder()
}

const start = async () => {
  const { PORT, NODE_ENV, publicUrl, NEXTAUTH_SECRET, REDIS_URL, TRUST_PROXY } = env()
  // next-auth reads these two from the environment itself.
  process.env.NEXTAUTH_URL = publicUrl
  process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET

  const app = next({ dev: NODE_ENV === 'development', port: PORT })
  const handle = app.getRequestHandler()
  const prepare = preparer({ publicUrl, trusted: TRUST_PROXY, development: NODE_ENV === 'development' })
  const packed = NODE_ENV === 'production' ? packedFiles(resolve('.next/static')) : () => false
  const calls = serveCalls({ publicUrl })
  const http = createServer(howOften, (req, res) => {
    tellRequest(req, res, prepare(req, res))
    if (packed(req, res) || refuseUnreadable(req, res) || calls(req, res)) return
    void handle(req, res)
  })
  limitRequests(http)
  const leaveClock = await followDatabase()
  capConnections(http, { trusted: TRUST_PROXY })
  const live = await connectAdapter(REDIS_URL)
  const io = serveSockets(http, live.adapter)
  await lookAtEncoder()
  await app.prepare()
  const jobs = await runJobs()

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    beginStopping()
    // Closing breaks our own lines, and a browser looks for another process. To be sent away, as a disconnect does, it
    // would take for a word to itself: it stays away, and with the adapter so would those of all other processes.
    const closed = new Promise<void>((done) => void io.close(() => done()))
    await endConnections(http, closed)
    leaveClock()
    await jobs.stop().catch(() => undefined)
    await live.close()
    await closeEngine()
    await app.close()
    await closeDb()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())

  http.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      process.stderr.write(`Port ${PORT} is already in use. Choose another one with PORT=….\n`)
    else log.error({ err: error }, 'the server could not listen')
    process.exit(1)
  })
  http.listen(PORT, () => {
    log.info({ port: PORT }, 'ready')
    process.send?.({ ready: true })
  })
}

start().catch((error) => {
  const failed = error instanceof Error ? error.message : String(error)
  // whoever started us says it, as the one thing that is said
  if (process.send) return process.send({ failed }, () => process.exit(1))
  process.stderr.write(`${failed}\n`)
  process.exit(1)
})
