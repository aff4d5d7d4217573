import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { PostPage } from '#server/posts/schema.ts'
import type { ThreadView } from '#server/threads/schema.ts'

/** A thread as it was when it was last open. */
export type KeptThread = {
  member: string
  id: string
  thread: ThreadView
  page: PostPage
  keptAt: number
}

/** Words on their way. They stay until the server has them or their writer takes them back. */
export type Waiting = {
  number: number
  member: string
  path: 'posts.reply' | 'posts.startThread'
  input: { body: string; idempotencyKey: string; title?: string; threadId?: string }
  /** What the server said when it would not take them. */
  refused: string | null
}

type Shelves = DBSchema & {
  threads: { key: [string, string]; value: KeptThread; indexes: { keptAt: number } }
  outbox: { key: number; value: Waiting; indexes: { key: string } }
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined

/** What this browser keeps for being without a network. Every row names the member it belongs to. */
export const store = () => {
  opened ??= openDB<Shelves>('enough', 1, {
    upgrade: (db) => {
      db.createObjectStore('threads', { keyPath: ['member', 'id'] }).createIndex('keptAt', 'keptAt')
      db.createObjectStore('outbox', { keyPath: 'number', autoIncrement: true }).createIndex(
        'key',
        'input.idempotencyKey',
        { unique: true },
      )
    },
    // a newer version in another tab goes first; this one opens again when it is asked next
    blocking: (_now, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}
