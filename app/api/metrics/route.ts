import { timingSafeEqual } from 'node:crypto'
import { hashToken } from '#server/auth/hash-token.ts'
import { env } from '#server/env.ts'
import { readMetrics } from '#server/metrics/read-metrics.ts'

const may = (req: Request) => {
  const { METRICS_TOKEN } = env()
  if (!METRICS_TOKEN) return false
  const [said, meant] = [req.headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`]
  return timingSafeEqual(Buffer.from(hashToken(said)), Buffer.from(hashToken(meant)))
}

/** For Prometheus, with `Authorization: Bearer METRICS_TOKEN`. Without it there is nothing here. */
export const GET = async (req: Request) => {
  if (!may(req)) return new Response('Not found', { status: 404 })
  const { type, text } = await readMetrics()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
