import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { dayInWords, dayOf } from '../_store/days.ts'
import type { Entry } from '../_store/use-entries.ts'
import { Part } from '../_way/part.tsx'
import { TakeAway } from '../_way/take-away.tsx'
import type { Thought } from './thought.ts'

type EarlierProps = {
  thoughts: Entry<'thought'>[]
  onBegin: () => void
  onOpen: (id: string, body: Thought) => void
}

export const Earlier = ({ thoughts, onBegin, onOpen }: EarlierProps) => (
  <>
    <Button look="primary" onClick={onBegin}>
      Look at a thought
    </Button>
    {thoughts.length > 0 && (
      <Part title="What you looked at before">
        <ul className="grid grid-cols-1 gap-3">
          {thoughts.map(({ id, body }) => (
            <Card as="li" key={id} className="py-4 desk:py-4">
              <div className="flex items-start justify-between gap-3">
                <p dir="auto" className="min-w-0 pt-1.5 break-words whitespace-pre-wrap text-ink-soft">
                  {body.thought}
                </p>
                <TakeAway id={id} what={body.thought} />
              </div>
              {body.kinder && (
                <p dir="auto" className="mt-2 font-serif text-lg break-words whitespace-pre-wrap">
                  {body.kinder}
                </p>
              )}
              <div className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
                <span>{dayInWords(dayOf(new Date(body.at)))}</span>
                <Button look="ghost" onClick={() => onOpen(id, body)}>
                  {body.done ? 'Open' : 'Go on'}
                </Button>
              </div>
            </Card>
          ))}
        </ul>
      </Part>
    )}
  </>
)
