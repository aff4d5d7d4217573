import type { Server } from 'node:http'

/** Milliseconds that an answer which has begun may still take. */
const patience = 5_000

/**
 * Lets what was asked be answered, and then ends every line. A proxy keeps its lines and would send request after
 * request on them for ever: each is cut the moment it rests.
 */
export const endConnections = async (http: Server, closed: Promise<void>) => {
  const resting = setInterval(() => http.closeIdleConnections(), 50)
  const late = setTimeout(() => http.closeAllConnections(), patience)
  await closed
  clearInterval(resting)
  clearTimeout(late)
}
