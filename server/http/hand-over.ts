import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { log } from '#server/log.ts'

type Handler = (request: Request) => Promise<Response>

/** Whoever stops reading lets the rest go by: the connection lives on for the answer. */
const bodyOf = (req: IncomingMessage) =>
  new ReadableStream<Uint8Array>({
    start: (stream) => {
      let open = true
      req.on('data', (part: Buffer) => open && stream.enqueue(part))
      req.once('end', () => open && stream.close())
      req.once('close', () => {
        open = false
      })
      req.once('error', (error) => open && stream.error(error))
    },
    cancel: () => {
      req.removeAllListeners('data').removeAllListeners('end').resume()
    },
  })

const requestOf = (req: IncomingMessage, base: string) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) headers.set(name, String(value))
  const body = req.method === 'GET' || req.method === 'HEAD' ? null : bodyOf(req)
  return new Request(`${base}${req.url}`, {
    method: req.method ?? 'GET',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

const pack = promisify(gzip)
/** Bytes below which packing costs more than it saves. */
const worthPacking = 1024

const takesGzip = (req: IncomingMessage) =>
  /\bgzip\b(?!\s*;\s*q=0)/.test(String(req.headers['accept-encoding'] ?? ''))

const send = async (req: IncomingMessage, res: ServerResponse, answer: Response) => {
  const plain = Buffer.from(await answer.arrayBuffer())
  res.statusCode = answer.status
  for (const [name, value] of answer.headers) res.setHeader(name, value)
  res.appendHeader('Vary', 'Accept-Encoding')
  const packed = plain.byteLength >= worthPacking && takesGzip(req)
  if (packed) res.setHeader('Content-Encoding', 'gzip')
  const body = packed ? await pack(plain) : plain
  res.setHeader('Content-Length', body.byteLength)
  res.end(body)
}

/**
 * Gives a request of Node's to a handler of the web's kind and sends its answer, packed for whoever can unpack it.
 * `base` is where the address is completed from. A handler that fails is a 500 without a word of why.
 */
export const handOver = async (req: IncomingMessage, res: ServerResponse, base: string, handler: Handler) => {
  // a request of the web's kind cannot even be made of it
  if (req.method === 'TRACE') return void res.writeHead(405, { 'Cache-Control': 'no-store' }).end()
  try {
    await send(req, res, await handler(requestOf(req, base)))
  } catch (error) {
    // somebody who hung up hears nothing any more
    if (req.destroyed && !req.complete) return
    log.error({ err: error }, 'a request could not be answered')
    if (res.headersSent) return void res.destroy()
    res.writeHead(500, { 'Cache-Control': 'no-store' }).end()
  }
}
