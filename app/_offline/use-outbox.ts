'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { listOutbox, type OutboxNews, onOutbox } from './outbox.ts'
import type { Waiting } from './store.ts'

/** What of the viewer's waits for the network; `heard` is called with what was sent. */
export const useOutbox = (wanted: (waiting: Waiting) => boolean, heard?: (news: OutboxNews) => void) => {
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const latest = useRef({ wanted, heard })
  latest.current = { wanted, heard }
  const read = useCallback(
    () =>
      listOutbox()
        .then((all) => setWaiting(all.filter((one) => latest.current.wanted(one))))
        .catch(() => undefined),
    [],
  )
  useEffect(() => {
    void read()
    return onOutbox((news) => {
      void read()
      latest.current.heard?.(news)
    })
  }, [read])
  return waiting
}
