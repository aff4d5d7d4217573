'use client'

import { takeFromOutbox } from '#app/_offline/outbox.ts'
import type { Waiting } from '#app/_offline/store.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type Props = { waiting: Waiting; onChange: (waiting: Waiting) => void }

/** Words that wait for the network, or that the server would not take. Nobody else sees them yet. */
export const WaitingWords = ({ waiting, onChange }: Props) => {
  const toast = useToast()
  const { title, body } = waiting.input
  const take = async (then: () => void) => {
    if (await takeFromOutbox(waiting.number)) then()
    else toast.say('They were just sent.')
  }
  return (
    <Card as="li" data-testid="waiting-words" className="border-dashed">
      {title && <p className="font-semibold">{title}</p>}
      <p className="break-words whitespace-pre-wrap">{body}</p>
      <div className="mt-4">
        {waiting.refused ? (
          <Note title="This could not be posted. Your words are here.">
            <p>{waiting.refused}</p>
          </Note>
        ) : (
          <Note tone="wait" title="Waiting for the network">
            <p>It goes by itself, once. You can close this page.</p>
          </Note>
        )}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => take(() => onChange(waiting))}>
          Change the words
        </Button>
        <Button
          look="ghost"
          onClick={() =>
            take(() => void toast.say('Taken back. Nobody has seen it.', { undo: () => onChange(waiting) }))
          }
        >
          Take it back
        </Button>
      </div>
    </Card>
  )
}
