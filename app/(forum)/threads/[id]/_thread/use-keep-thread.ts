'use client'

import { useEffect } from 'react'
import { keepThread } from '#app/_offline/kept-threads.ts'
import type { ThreadView } from '#server/threads/schema.ts'
import { type ThreadState, toPage } from './thread-state.ts'

const pauseMs = 800

/** Keeps what is shown on this device, so that it can be read again without a network. */
export const useKeepThread = (thread: ThreadView, state: ThreadState) =>
  useEffect(() => {
    // what stands in without a network is kept already
    if (!document.documentElement.dataset.for) return
    const soon = setTimeout(() => void keepThread(thread, toPage(state)).catch(() => undefined), pauseMs)
    return () => clearTimeout(soon)
  }, [thread, state])
