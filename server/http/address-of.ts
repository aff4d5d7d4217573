import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'

/**
 * The address a request comes from. Whatever a client claims, it is the one it connects from; only what the
 * trusted proxies (`TRUST_PROXY`: addresses, ranges or `loopback`, `uniquelocal`) say is believed.
 */
export const addressFinder = (trusted: string[]) => {
  const trust = proxyAddr.compile(trusted)
  return (req: IncomingMessage) => {
    const connected = req.socket.remoteAddress
    if (!connected) return 'unknown'
    const said = proxyAddr(req, trust)
    return isIP(said) ? said : connected
  }
}
