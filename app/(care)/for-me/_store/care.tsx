'use client'

import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { ownBox, rememberBox } from '#app/_features/care-tools/own-box.ts'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { type CareState, CareStore } from './care-store.ts'
import type { Far } from './sync.ts'

type Care = { store: CareStore; state: CareState }
const CareContext = createContext<Care | null>(null)

/** The open store. Only below CareRoot. */
export const useCare = (): Care => {
  const care = use(CareContext)
  if (!care) throw new Error('outside of CareRoot')
  return care
}

type RootProps = { box: string | null; waiting: ReactNode; away: ReactNode; children: ReactNode }

/** The store that may be opened without asking: the page and this browser agree on whose it is. */
const agreed = (box: string | null) => (ownBox() === box ? box : null)

const wakers = (wake: () => void) => {
  const seen = () => document.visibilityState === 'visible' && wake()
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', seen)
  }
}

/**
 * Opens the store of whoever is signed in. A page from an earlier visit may carry somebody else's name for it: unless
 * both agree, nothing is shown before the server has said whose it is.
 */
export const CareRoot = ({ box, waiting, away, children }: RootProps) => {
  const client = useTRPCClient()
  const [care, setCare] = useState<Care | null>(null)
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    let open: CareStore | null = null
    let left = false
    const far: Far = {
      pull: (since) => client.careTools.pull.query({ since }),
      push: (entries) => client.careTools.push.mutate({ entries }),
    }
    const begin = async (whose: string) => {
      open?.close()
      open = null
      setCare(null)
      const store = await CareStore.open(whose, far, {
        change: (state) => setCare((now) => (now?.store.box === whose ? { ...now, state } : now)),
        otherOwner: (other) => {
          rememberBox(other)
          void begin(other)
        },
      })
      if (left) return store.close()
      open = store
      setIsAway(false)
      setCare({ store, state: store.now() })
    }
    const ask = async () => {
      try {
        const { box: own } = await client.careTools.box.query()
        rememberBox(own)
        await begin(own)
      } catch {
        setIsAway(true)
      }
    }
    const known = agreed(box)
    void (known ? begin(known) : ask())
    const stop = wakers(() => void (open ? open.exchange() : ask()))
    return () => {
      left = true
      stop()
      open?.close()
    }
  }, [client, box])
  if (!care) return isAway ? away : waiting
  return <CareContext value={care}>{children}</CareContext>
}
