'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '#server/realtime/events.ts'
import { Line } from './line.ts'

export type LiveSocket = Pick<
  Socket<ServerToClient, ClientToServer>,
  'connected' | 'on' | 'off' | 'emit' | 'disconnect'
>
type Live = { socket: LiveSocket | null; connected: boolean }

const LiveContext = createContext<Live>({ socket: null, connected: false })

const openSocket = () =>
  new WebSocket(`${location.origin.replace('http', 'ws')}/live/?EIO=4&transport=websocket`)

/** By requests, where something in between lets no WebSocket through. Few need it, so it is fetched for them. */
const openOtherLine = async (changed: (connected: boolean) => void): Promise<LiveSocket> => {
  const { io } = await import('socket.io-client')
  const opened: LiveSocket = io({ path: '/live', reconnectionDelayMax: 5000 })
  return opened.on('connect', () => changed(true)).on('disconnect', () => changed(false))
}

/** One socket for all pages of a signed-in member. */
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
    const take = (socket: LiveSocket) => {
      opened?.disconnect()
      opened = socket
      if (closed) socket.disconnect()
      else setSocket(socket)
    }
    const first = new Line({
      open: openSocket,
      changed: setConnected,
      ...(line === 'both' ? { noWay: () => void openOtherLine(setConnected).then(take, first.later) } : {}),
    })
    take(first as unknown as LiveSocket)
    return () => {
      closed = true
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
