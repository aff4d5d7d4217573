'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '#server/realtime/events.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>
type Live = { socket: LiveSocket | null; connected: boolean }

const LiveContext = createContext<Live>({ socket: null, connected: false })

/** One socket for all pages of a signed-in member. Loaded after the page is there: reading never waits for it. */
export const LiveRoot = ({
  signedIn,
  line,
  children,
}: {
  signedIn: boolean
  /** `websocket`: nothing else is offered here. */
  line: 'both' | 'websocket'
  children: ReactNode
}) => {
  const [socket, setSocket] = useState<LiveSocket | null>(null)
  const [connected, setConnected] = useState(false)
  useEffect(() => {
    if (!signedIn) return
    let closed = false
    let opened: LiveSocket | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    void import('socket.io-client').then(({ io }) => {
      if (closed) return
      opened = io({
        path: '/live',
        reconnectionDelayMax: 5000,
        ...(line === 'websocket' ? { transports: ['websocket'] } : {}),
      })
      opened.on('connect', () => setConnected(true))
      opened.on('disconnect', () => setConnected(false))
      // after a no of the server the library asks no more; what is not about this person may be right in a moment
      opened.on('connect_error', ({ message }) => {
        if (opened?.active || message === 'FORBIDDEN') return
        again = setTimeout(() => opened?.connect(), 2000 + Math.random() * 3000)
      })
      setSocket(opened)
    })
    return () => {
      closed = true
      clearTimeout(again)
      opened?.disconnect()
      setSocket(null)
      setConnected(false)
    }
  }, [signedIn, line])
  const live = useMemo(() => ({ socket, connected }), [socket, connected])
  return <LiveContext value={live}>{children}</LiveContext>
}

export const useLive = () => useContext(LiveContext)

/** Calls `handle` for every signal of one kind while the component is there. */
export const useSignal = <Name extends keyof ServerToClient>(name: Name, handle: ServerToClient[Name]) => {
  const { socket } = useLive()
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    if (!socket) return
    const listener = ((signal: never) => (latest.current as (signal: never) => void)(signal)) as never
    socket.on(name, listener)
    return () => void socket.off(name, listener)
  }, [socket, name])
}

/** Calls `renew` whenever the line is up: for what changed since the page was made, and after having been away. */
export const useLineUp = (renew: () => unknown) => {
  const { connected } = useLive()
  const latest = useRef(renew)
  latest.current = renew
  useEffect(() => {
    if (connected) void latest.current()
  }, [connected])
}
