'use client'

import { useEffect, useRef } from 'react'
import type { PostView } from '#server/posts/schema.ts'

/** Takes up what was chosen in the menu of a post, each choice once. */
export const useTaken = (taken: PostView | null, take: (postId: string) => void) => {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (taken) latest.current(taken.id)
  }, [taken])
}
