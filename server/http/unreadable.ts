import type { IncomingMessage, ServerResponse } from 'node:http'

const canRead = (path: string) => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Refuses an address with a broken escape in it, which Next would answer as a failure of ours. False: it can be read. */
export const refuseUnreadable = (req: IncomingMessage, res: ServerResponse) => {
  if (canRead(req.url?.split('?', 1)[0] ?? '')) return false
  res.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  res.end('This address is not whole. You can go on at the front door.')
  return true
}
