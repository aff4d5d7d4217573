import type { PostPage } from '#server/posts/schema.ts'
import type { ThreadView } from '#server/threads/schema.ts'
import { type KeptThread, store } from './store.ts'
import { whose } from './whose.ts'

const most = 30
const longest = 7 * 24 * 60 * 60 * 1000

/** Keeps a thread for reading without a network; the ones that were not opened for longest go. */
export const keepThread = async (thread: ThreadView, page: PostPage) => {
  const member = whose()
  if (!member) return
  const db = await store()
  await db.put('threads', { member, id: thread.id, thread, page, keptAt: Date.now() })
  const keys = await db.getAllKeysFromIndex('threads', 'keptAt')
  for (const key of keys.slice(0, -most)) await db.delete('threads', key)
}

export const readKeptThread = async (id: string): Promise<KeptThread | null> => {
  const kept = await (await store()).get('threads', [whose(), id])
  return kept && Date.now() - kept.keptAt < longest ? kept : null
}

export const listKeptThreads = async (): Promise<KeptThread[]> => {
  const member = whose()
  const all = await (await store()).getAllFromIndex('threads', 'keptAt')
  return all.filter((kept) => kept.member === member && Date.now() - kept.keptAt < longest).reverse()
}

export const forgetThread = async (id: string) => (await store()).delete('threads', [whose(), id])

/** Leaving a circle is leaving its conversations: none of them stays on this device. */
export const forgetThreadsOf = async (circleId: string) => {
  for (const { id, thread } of await listKeptThreads())
    if (thread.circle.id === circleId || thread.alsoCircle?.id === circleId) await forgetThread(id)
}
