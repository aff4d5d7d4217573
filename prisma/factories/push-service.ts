import { createECDH, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'

const ofWebPush = createRequire(createRequire(import.meta.url).resolve('web-push'))
const ece = ofWebPush('http_ece') as { decrypt: (body: Buffer, keys: object) => Buffer }

/** A push service that lets itself be reached by this process, with one browser behind it that can read. */
export const openPushService = async () => {
  const heard: { headers: unknown; body: Buffer }[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      heard.push({ headers: request.headers, body })
      response.writeHead(201).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  process.env.PUSH_HOSTS = host
  const privateKey = createECDH('prime256v1')
  const p256dh = privateKey.generateKeys().toString('base64url')
  const auth = randomBytes(16).toString('base64url')
  return {
    browser: { endpoint: `http://${host}/wake`, p256dh, auth },
    /** What the browser has been told, and what the service saw of it. */
    read: () =>
      heard.map(({ headers, body }) => ({
        headers,
        text: ece.decrypt(body, { version: 'aes128gcm', privateKey, authSecret: auth }).toString(),
      })),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}
