import type { QueueSignal } from '#server/realtime/events.ts'

const most = 1000

/** What this browser has heard of the queue: each event once, and when the newest one happened. */
export const queueMemory = () => {
  const known = new Set<string>()
  let since: string | null = null
  return {
    since: () => since,
    /** True for what is new. The same event may come live, from the outbox and after reconnecting. */
    hear: ({ id, at }: Pick<QueueSignal, 'id' | 'at'>) => {
      if (known.has(id)) return false
      known.add(id)
      if (!since || at > since) since = at
      for (const oldest of known) {
        if (known.size <= most) break
        known.delete(oldest)
      }
      return true
    },
  }
}
