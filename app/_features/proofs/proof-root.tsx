'use client'

import { useRouter } from 'next/navigation'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { setAsker } from '#app/_trpc/ask-again.ts'
import type { ProofDialogProps } from './proof-dialog.tsx'

const fetchDialog = () => import('./proof-dialog.tsx').then((file) => file.ProofDialog)

/** The one question "is it you?", for every act of every page. Its dialog is fetched when it is first asked. */
export const ProofRoot = () => {
  const router = useRouter()
  const [Dialog, setDialog] = useState<ComponentType<ProofDialogProps> | null>(null)
  const [open, setOpen] = useState(false)
  const answer = useRef<(shown: boolean) => void>(() => undefined)
  useEffect(() => {
    setAsker(async () => {
      const found = await fetchDialog().catch(() => null)
      // on a dead line nothing can be shown: the act says why it was not done
      if (!found) return false
      setDialog(() => found)
      setOpen(true)
      return new Promise<boolean>((resolve) => {
        answer.current = resolve
      })
    })
    return () => {
      setAsker(null)
      answer.current(false)
    }
  }, [])
  const close = (shown: boolean) => {
    setOpen(false)
    answer.current(shown)
    // what a second step has opened stands in no page yet
    if (shown) router.refresh()
  }
  return Dialog && <Dialog open={open} onClose={close} />
}
