'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { forgetThread } from '#app/_offline/kept-threads.ts'
import { useLive, useSignal } from '#app/_realtime/live.tsx'
import { useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import type { PostPage, YourPost } from '#server/posts/schema.ts'
import type { ThreadSignal } from '#server/realtime/events.ts'
import {
  fromPage,
  received,
  type ThreadState,
  withMissed,
  withPage,
  withSignals,
  withYours,
} from './thread-state.ts'
import { useLooking } from './use-looking.ts'
import { useThreadSignals } from './use-thread-signals.ts'

type Change =
  | { do: 'page'; page: PostPage; going: 'earlier' | 'later' }
  | { do: 'yours'; page: PostPage }
  | { do: 'signals'; signals: ThreadSignal[] }
  | { do: 'missed'; missed: ThreadSignal[]; headSeq: number }
  | { do: 'fresh'; page: PostPage }
  | { do: 'your'; postId: string; part: Partial<YourPost> }

const change = (state: ThreadState, step: Change): ThreadState => {
  switch (step.do) {
    case 'page':
      return withPage(state, step.page, step.going)
    case 'yours':
      return withYours(state, step.page)
    case 'signals':
      return withSignals(state, step.signals) ?? state
    case 'missed':
      return withMissed(state, step.missed, step.headSeq)
    case 'fresh':
      return fromPage(step.page)
    case 'your': {
      const your = state.yours[step.postId] ?? {
        postId: step.postId,
        mine: false,
        meToo: false,
        saved: false,
        heard: null,
        care: false,
      }
      return { ...state, yours: { ...state.yours, [step.postId]: { ...your, ...step.part } } }
    }
  }
}

/** A thread as this browser knows it: loaded pages, live events in order, catching up after being away. */
export const useThread = (threadId: string, first: PostPage) => {
  const [state, dispatch] = useReducer(change, first, fromPage)
  const { socket, connected } = useLive()
  const client = useTRPCClient()
  const latest = useRef(state)
  latest.current = state

  const catchUp = useCallback(() => {
    const { lastSeq, sight } = latest.current
    socket?.emit('joinThread', { threadId, lastSeq, sight }, async (answer) => {
      // not theirs to read any more: nor what this device kept of it
      if (!answer.ok) return void forgetThread(threadId).catch(() => undefined)
      if (answer.missed === 'refetch')
        dispatch({ do: 'fresh', page: await client.posts.page.query({ threadId }) })
      else dispatch({ do: 'missed', missed: answer.missed.map(received), headSeq: answer.headSeq })
    })
  }, [socket, threadId, client])

  useEffect(() => {
    if (!socket || !connected) return
    catchUp()
    return () => void socket.emit('leaveThread', { threadId })
  }, [socket, connected, catchUp, threadId])

  useThreadSignals((sent) => {
    const signals = sent.filter((signal) => signal.threadId === threadId).map(received)
    const next = withSignals(latest.current, signals)
    // A number that comes too early means one was lost on the way.
    if (next === null) return catchUp()
    // what comes before this is painted goes on from here
    latest.current = next
    dispatch({ do: 'signals', signals })
  })

  const renewYours = useCallback(async () => {
    const seq = latest.current.posts[0]?.seq ?? 0
    const page = await client.posts.page.query({ threadId, from: { seq, going: 'later' } })
    dispatch({ do: 'yours', page })
  }, [client, threadId])

  useSignal('member', (signal) => {
    if ((signal.kind === 'me_too' || signal.kind === 'own_post') && signal.threadId === threadId)
      void renewYours()
    if (signal.kind === 'quiet') {
      catchUp()
      void renewYours()
    }
  })

  const more = useCallback(
    async (going: 'earlier' | 'later') => {
      const { posts } = latest.current
      const seq = (going === 'earlier' ? posts[0]?.seq : (posts.at(-1)?.seq ?? 0) + 1) ?? 0
      const page = await client.posts.page.query({ threadId, from: { seq, going } })
      dispatch({ do: 'page', page, going })
    },
    [client, threadId],
  )

  const fetchAnew = useCallback(async () => {
    const seq = latest.current.posts[0]?.seq ?? 0
    dispatch({
      do: 'fresh',
      page: await client.posts.page.query({ threadId, from: { seq, going: 'later' } }),
    })
  }, [client, threadId])

  /** Catches up at once after the viewer's own act, socket or no socket. */
  const refresh = useCallback(async () => {
    if (!socket?.connected) return fetchAnew()
    catchUp()
    return renewYours()
  }, [socket, catchUp, fetchAnew, renewYours])

  const fetchMissed = useCallback(async () => {
    const { lastSeq, sight } = latest.current
    const { missed, headSeq } = await client.threads.missed.query({ threadId, lastSeq, sight })
    if (missed === 'refetch') return fetchAnew()
    dispatch({ do: 'missed', missed: missed.map(received), headSeq })
    return renewYours()
  }, [client, threadId, fetchAnew, renewYours])
  const liveIsOff = useLooking(connected, { live: catchUp, still: fetchMissed })

  const setYour = useCallback(
    (postId: string, part: Partial<YourPost>) => dispatch({ do: 'your', postId, part }),
    [],
  )
  return { state, more, refresh, setYour, liveIsOff }
}

/** Moves the read mark forward; list and circle counts are asked again, never counted here. */
export const useMarkRead = (threadId: string) => {
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const marked = useRef(0)
  return useCallback(
    async (seq: number) => {
      if (seq <= marked.current) return
      marked.current = seq
      await client.threads.markRead.mutate({ threadId, seq }).catch(() => undefined)
      await queryClient.invalidateQueries({ queryKey: trpc.threads.list.queryKey() })
      await queryClient.invalidateQueries({ queryKey: trpc.circles.list.queryKey() })
    },
    [client, threadId, queryClient, trpc],
  )
}
