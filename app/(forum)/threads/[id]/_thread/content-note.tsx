'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'

/** Says what a conversation is about before it is read, so that nobody walks into it unprepared. */
export const ContentNote = ({
  note,
  mine,
  children,
}: {
  note: string | null
  mine: boolean
  children: ReactNode
}) => {
  const [open, setOpen] = useState(note === null || mine)
  if (open) return children
  return (
    <Note title="Before you read">
      <p>This conversation is about {note}. You can read it now, or leave it for another day.</p>
      <div className="mt-3">
        <Button look="quiet" onClick={() => setOpen(true)}>
          Read it now
        </Button>
      </div>
    </Note>
  )
}
