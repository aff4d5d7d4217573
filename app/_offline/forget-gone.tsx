'use client'

import { useEffect } from 'react'
import { forgetThread } from './kept-threads.ts'

/** A conversation that is not there for somebody any more is not kept on their device either. */
export const ForgetGone = () => {
  useEffect(() => {
    const [, id] = /^\/threads\/([^/]+)$/.exec(location.pathname) ?? []
    if (id) void forgetThread(id).catch(() => undefined)
  }, [])
  return null
}
