import { createServer } from 'node:http'
import { env } from '#server/env.ts'
import { handOver } from '#server/http/hand-over.ts'
import { limitRequests } from '#server/http/limits.ts'
import { preparer } from '#server/http/prepare.ts'

type Handler = (request: Request) => Promise<Response>

/** A handler behind a real HTTP server with our limits, without the pages. */
export const openLightDoor = async (handler: Handler) => {
  const failures: unknown[] = []
  const { publicUrl } = env()
  const prepare = preparer({ publicUrl, trusted: [], development: false })
  const watched: Handler = (req) =>
    handler(req).catch((error) => {
      failures.push(error)
      throw error
    })
  const http = createServer((req, res) => {
    prepare(req, res)
    void handOver(req, res, new URL(publicUrl).origin, watched)
  })
  limitRequests(http)
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    failures,
    stop: () =>
      new Promise<void>((done) => {
        http.closeAllConnections()
        http.close(() => done())
      }),
  }
}
