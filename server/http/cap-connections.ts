import type { Server } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Connections of one address to one process: a whole office behind one line, and no flood. */
const mostOfAddress = 400

type Cap = { most?: number; trusted?: string[]; spared?: (address: string) => boolean }

/** The machine itself, and the proxies that we believe: they come for many. */
const sparing = (trusted: string[]) => {
  const trust = proxyAddr.compile(['loopback', ...trusted])
  return (address: string) => trust(address, 0)
}

/** Whoever is on the machine itself. */
export const isHere = sparing([])

/** Counts down again when the last of an address has gone, so that the list holds those alone who are here. */
export const counter = (most: number) => {
  const open = new Map<string, number>()
  return {
    take: (address: string) => {
      const count = open.get(address) ?? 0
      if (count >= most) return false
      open.set(address, count + 1)
      return true
    },
    give: (address: string) => {
      const count = open.get(address) ?? 0
      if (count > 1) open.set(address, count - 1)
      else open.delete(address)
    },
  }
}

/** Closes what one address opens beyond what many people behind one line need, before a byte of it is read. */
export const capConnections = (http: Server, cap: Cap = {}) => {
  const { most = mostOfAddress, trusted = [], spared = sparing(trusted) } = cap
  const open = counter(most)
  http.on('connection', (socket) => {
    const address = socket.remoteAddress
    if (!address || spared(address)) return
    if (!open.take(address)) return socket.destroy()
    socket.once('close', () => open.give(address))
  })
}
