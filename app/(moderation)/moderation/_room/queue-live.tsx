'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useLive, useSignal } from '#app/_realtime/live.tsx'
import type { QueueSignal } from '#server/realtime/events.ts'
import { queueMemory } from './queue-memory.ts'

/** Hears what happened; null when something may have happened that cannot be told one by one. */
type Ear = (signal: QueueSignal | null) => void
/** What came in while the line was down, to be said in words. */
export type Missed = { since: string; ids: string[] }
type Room = { ears: Set<Ear>; here: string[]; missed: Missed | null; forget: () => void }

const QueueContext = createContext<Room>({
  ears: new Set(),
  here: [],
  missed: null,
  forget: () => undefined,
})

/** The one ear for the queue: each event once, also those that were missed, and who else is there. */
export const QueueLive = ({ children }: { children: ReactNode }) => {
  const { socket, connected } = useLive()
  const [memory] = useState(queueMemory)
  const [here, setHere] = useState<string[]>([])
  const [missed, setMissed] = useState<Missed | null>(null)
  const ears = useRef(new Set<Ear>())
  useEffect(() => {
    if (!socket || !connected) return
    const since = memory.since()
    const tell: Ear = (signal) => {
      for (const ear of ears.current) ear(signal)
    }
    socket.emit('joinQueue', { since }, (answer) => {
      if (!answer.ok) return
      if (answer.missed === 'refetch') return tell(null)
      const fresh = answer.missed.filter(memory.hear)
      for (const signal of fresh) tell(signal)
      if (since && fresh.length > 0) setMissed({ since, ids: fresh.map(({ id }) => id) })
    })
    return () => {
      setHere([])
      // Said into a broken line it would wait there and arrive after the next joining.
      if (socket.connected) socket.emit('leaveQueue')
    }
  }, [socket, connected, memory])
  useSignal('queue', (signal) => {
    if (memory.hear(signal)) for (const ear of ears.current) ear(signal)
  })
  useSignal('caretakers', ({ names }) => setHere(names))
  const room = useMemo(
    () => ({ ears: ears.current, here, missed, forget: () => setMissed(null) }),
    [here, missed],
  )
  return <QueueContext value={room}>{children}</QueueContext>
}

export const useQueueRoom = () => useContext(QueueContext)

/** Calls `hear` for everything new in the queue while the component is there. */
export const useQueueSignals = (hear: Ear) => {
  const { ears } = useQueueRoom()
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const ear: Ear = (signal) => latest.current(signal)
    ears.add(ear)
    return () => void ears.delete(ear)
  }, [ears])
}
