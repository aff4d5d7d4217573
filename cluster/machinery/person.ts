import { io, type Socket } from 'socket.io-client'
import superjson from 'superjson'
import {
  fromPage,
  received,
  type ThreadState,
  withMissed,
  withPage,
  withSignals,
} from '#app/(forum)/threads/[id]/_thread/thread-state.ts'
import type { PostPage } from '#server/posts/schema.ts'
import type { ClientToServer, ServerToClient } from '#server/realtime/events.ts'
import { pause } from './program.ts'

type Answer<T> = { result?: { data: never }; error?: { json: { data: { code: string } } } } & { as?: T }

/** One procedure over HTTP, as a browser calls it. Throws the code of a refusal, or that nobody answered. */
export const caller = (port: number, token: string) => {
  const headers = { 'content-type': 'application/json', cookie: `enough-session=${token}` }
  const at = (path: string) => `http://127.0.0.1:${port}/api/trpc/${path}`
  const read = async <T>(response: Response) => {
    const answer = (await response.json()) as Answer<T>
    if (answer.error) throw new Error(answer.error.json.data.code)
    return superjson.deserialize<T>(answer.result?.data as never)
  }
  const signal = () => AbortSignal.timeout(15_000)
  return {
    mutate: async <T>(path: string, input: unknown) =>
      read<T>(
        await fetch(at(path), {
          method: 'POST',
          headers,
          body: JSON.stringify(superjson.serialize(input)),
          signal: signal(),
        }),
      ),
    query: async <T>(path: string, input: unknown) =>
      read<T>(
        await fetch(`${at(path)}?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`, {
          headers,
          signal: signal(),
        }),
      ),
  }
}
export type Caller = ReturnType<typeof caller>

/** The whole thread as this person may read it now, page by page. */
export const freshLoad = async (ask: Caller, threadId: string): Promise<ThreadState> => {
  let state = fromPage(
    await ask.query<PostPage>('posts.page', { threadId, from: { seq: 0, going: 'later' } }),
  )
  while (state.hasLater) {
    const seq = (state.posts.at(-1)?.seq ?? 0) + 1
    state = withPage(
      state,
      await ask.query<PostPage>('posts.page', { threadId, from: { seq, going: 'later' } }),
      'later',
    )
  }
  return state
}

/** Somebody reading a thread over a line of their own, by the very rules of the browser. */
export const startReader = async (port: number, token: string, threadId: string, ask: Caller) => {
  let state = await freshLoad(ask, threadId)
  const heard: { at: number; postId: string | null }[] = []
  const socket: Socket<ServerToClient, ClientToServer> = io(`http://127.0.0.1:${port}`, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    extraHeaders: { cookie: `enough-session=${token}` },
  })

  const refetch = async () => {
    for (;;) {
      try {
        state = await freshLoad(ask, threadId)
        return
      } catch {
        await pause(300)
      }
    }
  }
  const catchUp = () =>
    socket.emit('joinThread', { threadId, lastSeq: state.lastSeq }, (answer) => {
      if (!answer.ok) return
      if (answer.missed === 'refetch') void refetch()
      else state = withMissed(state, answer.missed.map(received), answer.headSeq)
    })
  socket.on('connect', catchUp)
  socket.on('thread', (last, before = []) => {
    const sent = [...before, last]
    for (const one of sent) heard.push({ at: Date.now(), postId: 'postId' in one ? one.postId : null })
    const next = withSignals(state, sent.map(received))
    if (next) state = next
    else catchUp()
  })
  const looking = setInterval(() => socket.connected && catchUp(), 5_000)
  return {
    heard,
    state: () => state,
    connected: () => socket.connected,
    stop: () => {
      clearInterval(looking)
      socket.disconnect()
    },
  }
}
