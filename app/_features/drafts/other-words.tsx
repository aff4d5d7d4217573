'use client'

import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { DraftView } from '#server/drafts/schema.ts'

type Props = {
  beside: DraftView[]
  onTake: (other: DraftView) => void
  onPutAway: (other: DraftView) => void
}

/** Words of the same draft from another device. Neither takes the place of the other without being asked. */
export const OtherWords = ({ beside, onTake, onPutAway }: Props) =>
  beside.map((other) => (
    <Note key={other.place} title="You also wrote this on another device">
      {other.title && <p className="mt-1 font-semibold">{other.title}</p>}
      <p className="mt-1 max-h-48 overflow-y-auto break-words whitespace-pre-wrap">{other.words}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => onTake(other)}>
          Take these words
        </Button>
        <Button look="ghost" onClick={() => onPutAway(other)}>
          Put them away
        </Button>
      </div>
    </Note>
  ))
