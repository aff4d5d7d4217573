'use client'

import { useState } from 'react'
import { FoundItem } from '#app/_features/search/found-item.tsx'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { SavedView } from '#server/saved/schema.ts'

/** One post that somebody keeps, or the place where it was. */
export const SavedItem = ({ saved, onGone }: { saved: SavedView; onGone: () => void }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const letGo = async () => {
    setBusy(true)
    try {
      await client.saved.letGo.mutate({ postId: saved.postId })
      onGone()
    } catch (error) {
      toast.say(reasonOf(error))
      setBusy(false)
    }
  }
  const button = (
    <Button look="ghost" busy={busy} onClick={letGo}>
      Let it go
    </Button>
  )
  if (saved.post) return <FoundItem post={saved.post} after={button} />
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-line px-5 py-3">
      <span className="text-ink-soft">These words are not here any more.</span>
      {button}
    </li>
  )
}
