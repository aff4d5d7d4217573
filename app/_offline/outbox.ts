import { store, type Waiting } from './store.ts'
import { whose } from './whose.ts'

export type OutboxNews = { sent?: { key: string; threadId: string } }

const lockName = 'enough-outbox'

/** One at a time on this device: pages, tabs and the worker. Where there are no locks, the key still posts once. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(lockName, work) : work()

const listeners = new Set<(news: OutboxNews) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('enough-outbox')
channel?.addEventListener('message', ({ data }) => {
  for (const listener of listeners) listener(data)
})

export const announceOutbox = (news: OutboxNews = {}) => {
  channel?.postMessage(news)
  for (const listener of listeners) listener(news)
}

export const onOutbox = (listener: (news: OutboxNews) => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Puts words where they wait for the network. The same key is there once. */
export const putInOutbox = async (path: Waiting['path'], input: Waiting['input']) => {
  const db = await store()
  const row = { member: whose(), path, input, refused: null }
  const known = await db.getFromIndex('outbox', 'key', input.idempotencyKey)
  if (!known) await db.add('outbox', row as Waiting)
  announceOutbox()
}

/** What waits, in the order in which it was written. */
export const listOutbox = async (member = whose()): Promise<Waiting[]> =>
  (await (await store()).getAll('outbox')).filter((waiting) => waiting.member === member)

export const isInOutbox = async (key: string) =>
  (await (await store()).countFromIndex('outbox', 'key', key).catch(() => 0)) > 0

/** Takes words back that were not sent yet. False when they just were. */
export const takeFromOutbox = (number: number) =>
  alone(async () => {
    const db = await store()
    const there = await db.get('outbox', number)
    if (!there) return false
    await db.delete('outbox', number)
    announceOutbox()
    return true
  })
