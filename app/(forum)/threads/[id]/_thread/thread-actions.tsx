'use client'

import { createContext, useContext } from 'react'
import type { PostView, YourPost } from '#server/posts/schema.ts'

type Actions = {
  threadId: string
  circle: string
  wantsHints: boolean
  refresh: () => Promise<void>
  setYour: (postId: string, part: Partial<YourPost>) => void
  /** Takes a post up in the answer. */
  quote: (post: PostView) => void
  /** From this post on it is unread again. */
  leaveUnread: (seq: number) => Promise<void>
}

const Context = createContext<Actions | null>(null)
export const ThreadActions = Context

export const useThreadActions = () => {
  const actions = useContext(Context)
  if (!actions) throw new Error('A post stands in a thread.')
  return actions
}
