'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { handOver } from '#app/_features/care-tools/hand-over.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import type { Intent } from '#server/posts/limits.ts'

type HandOverProps = {
  /** What the button is called. */
  name: string
  intent: Intent
  /** All that goes over, and nothing else does. */
  words: string
  /** What stays, said in a sentence. */
  stays?: string
}

const titleFrom = (words: string) => {
  const [first = ''] = words.trim().split(/\n|(?<=[.!?])\s/)
  return first.length <= 80 ? first : `${first.slice(0, 79).trimEnd()}…`
}

/** Takes words to where posts are written, after showing exactly which. There nothing is posted by itself either. */
export const HandOver = ({ name, intent, words, stays }: HandOverProps) => {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const go = () => {
    handOver({ intent, words, title: titleFrom(words) })
    router.push('/write?from=for-me')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="This is what goes over"
      description="You can change it there, choose the circle, and still keep it to yourself."
      trigger={<Button look="quiet">{name}</Button>}
    >
      <blockquote dir="auto" className="rounded-soft bg-sunken px-4 py-3 break-words whitespace-pre-wrap">
        {words}
      </blockquote>
      {stays && <p className="mt-3 text-sm text-ink-soft">{stays}</p>}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="primary" onClick={go}>
          Take these words to Write
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}
