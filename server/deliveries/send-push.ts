import webpush from 'web-push'
import { env } from '#server/env.ts'
import { pushKeys } from './push-keys.ts'
import type { PushPointer } from './schema.ts'

export type Subscription = { endpoint: string; p256dh: string; auth: string }
/** `gone`: the browser does not want it any more. `later`: try again, at the earliest at that time. */
export type Pushed = { outcome: 'sent' | 'gone' } | { outcome: 'later'; at: Date | null }

/** Seconds for which a push service keeps it for a phone that is off. Older news is in the app. */
const keptFor = 12 * 60 * 60
const patience = 10_000

/** Who a push service may write to about us: an address of ours, as RFC 8292 wants it. */
const subject = () => {
  const { publicUrl, MAIL_FROM } = env()
  return publicUrl.startsWith('https://')
    ? publicUrl
    : `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`
}

/** "120" or a date, as RFC 9110 has it; at most a day, whatever somebody says. */
const retryAfter = (value: string | null, now: number): Date | null => {
  if (!value) return null
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(seconds) ? new Date(now + Math.min(Math.max(seconds, 1), 86_400) * 1000) : null
}

/** Wakes one browser. What travels is encrypted for it alone, and is only a pointer. */
export const sendPush = async (
  { endpoint, p256dh, auth }: Subscription,
  pointer: PushPointer,
  { urgent = false, limit = patience } = {},
): Promise<Pushed> => {
  const { headers, body } = webpush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(pointer),
    {
      vapidDetails: { subject: subject(), ...(await pushKeys()) },
      TTL: keptFor,
      urgency: urgent ? 'high' : 'normal',
      topic: 'enough',
      contentEncoding: 'aes128gcm',
    },
  )
  const { 'Content-Length': _, ...rest } = headers as Record<string, string>
  const sent = { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(limit) } as const
  const answer = await fetch(endpoint, {
    ...sent,
    headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    body: body ? new Uint8Array(body) : null,
  }).catch(() => null)
  await answer?.body?.cancel().catch(() => undefined)
  if (answer?.ok) return { outcome: 'sent' }
  if (answer?.status === 404 || answer?.status === 410) return { outcome: 'gone' }
  return { outcome: 'later', at: retryAfter(answer?.headers.get('retry-after') ?? null, Date.now()) }
}
