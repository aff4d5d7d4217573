import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressFinder } from './address-of.ts'
import { contentPolicy, dataPolicy, isBuilt, isData } from './content-policy.ts'

type Place = { publicUrl: string; trusted: string[]; development: boolean }

/** Headers that only we may set: a client that sends them is not believed. */
const ours = ['x-enough-address', 'x-enough-request', 'content-security-policy', 'x-nonce', 'x-enough-path']

/** What every page and every answer says of itself. */
const said = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** Gives each request a number, its address and its policy before anything reads it. */
export const preparer = ({ publicUrl, trusted, development }: Place) => {
  const addressOf = addressFinder(trusted)
  const policy = contentPolicy({ publicUrl, development })
  const secure = publicUrl.startsWith('https://')
  return (req: IncomingMessage, res: ServerResponse) => {
    for (const name of ours) delete req.headers[name]
    const id = randomUUID()
    const { nonce, allowed } = policy()
    req.headers['x-enough-request'] = id
    req.headers['x-enough-address'] = addressOf(req)
    req.headers['content-security-policy'] = allowed
    req.headers['x-nonce'] = nonce
    const path = req.url ?? ''
    // where to come back to, for a page that first sends somebody elsewhere
    req.headers['x-enough-path'] = path
    res.setHeader('X-Content-Type-Options', 'nosniff')
    if (!isBuilt(path)) {
      res.setHeader('Content-Security-Policy', isData(path) ? dataPolicy : allowed)
      for (const [name, value] of Object.entries(said)) res.setHeader(name, value)
    }
    res.setHeader('X-Request-Id', id)
    if (secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    return id
  }
}
