import type { Server, ServerOptions } from 'node:http'

/** Milliseconds and counts within which a client has to say what it wants: a slow one holds no connection. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  maxHeadersCount: 100,
  maxRequestsPerSocket: 10_000,
}

/** How often slow ones are looked for; Node wants to know when the server is made. */
export const howOften: ServerOptions = { connectionsCheckingInterval: 5_000 }

/** A request is answered or let go in time; connections that were cut are closed at once. */
export const limitRequests = (http: Server, within: Partial<typeof limits> = {}) => {
  Object.assign(http, limits, within)
  http.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
}
