import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '#server/env.ts'
import { limitRequests } from '#server/http/limits.ts'
import { preparer } from '#server/http/prepare.ts'

type Handler = (request: Request) => Promise<Response>

/** Whoever stops reading lets the rest go by: the connection lives on for the answer. */
const bodyOf = (req: IncomingMessage) =>
  new ReadableStream<Uint8Array>({
    start: (stream) => {
      let open = true
      req.on('data', (part: Buffer) => open && stream.enqueue(part))
      req.once('end', () => open && stream.close())
      req.once('error', () => undefined)
      req.once('close', () => {
        open = false
      })
    },
    cancel: () => {
      req.removeAllListeners('data').removeAllListeners('end').resume()
    },
  })

const requestOf = (req: IncomingMessage, base: string) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined && !name.startsWith(':')) headers.set(name, String(value))
  const body = req.method === 'GET' ? null : bodyOf(req)
  return new Request(`${base}${req.url}`, {
    method: req.method ?? 'GET',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

const send = async (res: ServerResponse, answer: Response) => {
  res.writeHead(answer.status, Object.fromEntries(answer.headers))
  res.end(Buffer.from(await answer.arrayBuffer()))
}

/** The handlers of one address behind a real HTTP server with our limits, without the pages. */
export const openLightDoor = async (handlers: { GET: Handler; POST: Handler }) => {
  const failures: unknown[] = []
  const prepare = preparer({ publicUrl: env().publicUrl, trusted: [], development: false })
  const http = createServer((req, res) => {
    prepare(req, res)
    const handler = req.method === 'GET' ? handlers.GET : req.method === 'POST' ? handlers.POST : null
    if (!handler) return res.writeHead(405).end()
    const answered = async () => send(res, await handler(requestOf(req, `http://${req.headers.host}`)))
    answered().catch((error) => {
      failures.push(error)
      res.writeHead(500).end(String(error))
    })
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
