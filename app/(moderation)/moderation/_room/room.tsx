'use client'

import type { ReactNode } from 'react'
import { KeysRoot } from './keys-root.tsx'
import { QueueLive } from './queue-live.tsx'
import { useArrival } from './use-arrival.ts'

/** What all pages of those who look after things share: one ear for the queue, and the keys. */
export const Room = ({ children }: { children: ReactNode }) => {
  useArrival()
  return (
    <QueueLive>
      <KeysRoot>{children}</KeysRoot>
    </QueueLive>
  )
}
