import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '#server/log.ts'
import { placeOf } from '#server/metrics/place-of.ts'
import { metrics } from '#server/metrics/registry.ts'

/** Counts an answer and, at the level `debug`, logs it: its number, place, status and time. No address, no query. */
export const tellRequest = (req: IncomingMessage, res: ServerResponse, id: string) => {
  const began = performance.now()
  const place = placeOf(req.url)
  res.once('close', () => {
    const ms = performance.now() - began
    metrics().requests.observe({ place, status: `${Math.trunc(res.statusCode / 100)}xx` }, ms / 1000)
    const line = { id, method: req.method, place, status: res.statusCode, ms: Math.round(ms) }
    if (res.statusCode >= 500) log.error(line, 'an answer failed')
    else log.debug(line, 'answered')
  })
}
