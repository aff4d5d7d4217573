'use client'

import { useEffect } from 'react'

/** Brings the reader to the post that a link named, and to nowhere if it is not here any more. */
export const usePlace = (at: number | undefined) => {
  useEffect(() => {
    if (at === undefined) return
    const post = document.querySelector<HTMLElement>(`[data-seq="${at}"]`)
    if (!post) return
    post.scrollIntoView({ block: 'center' })
    post.tabIndex = -1
    post.focus({ preventScroll: true })
  }, [at])
}
