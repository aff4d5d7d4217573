'use client'

import { createContext, useContext } from 'react'

type Actions = {
  threadId: string
  circle: string
  wantsHints: boolean
  refresh: () => Promise<void>
  setMeToo: (postId: string, meToo: boolean) => void
}

const Context = createContext<Actions | null>(null)
export const ThreadActions = Context

export const useThreadActions = () => {
  const actions = useContext(Context)
  if (!actions) throw new Error('A post stands in a thread.')
  return actions
}
