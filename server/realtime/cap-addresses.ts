import { env } from '#server/env.ts'
import { addressFinder } from '#server/http/address-of.ts'
import { counter, isHere } from '#server/http/cap-connections.ts'
import type { Io } from './publish.ts'

/** Open lines of one address to one process, also behind a proxy that we believe. */
const mostOfAddress = 400

/** Refuses what one address opens beyond what many people behind one line need. Whoever is on the machine is spared. */
export const capAddresses = (io: Io, most = mostOfAddress, spared = isHere) => {
  const addressOf = addressFinder(env().TRUST_PROXY)
  const open = counter(most)
  io.use((socket, next) => {
    const address = addressOf(socket.request)
    if (spared(address)) return next()
    if (!open.take(address)) return next(new Error('TOO_MANY'))
    socket.conn.once('close', () => open.give(address))
    next()
  })
}
