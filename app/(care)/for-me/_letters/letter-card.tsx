'use client'

import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { useCare } from '../_store/care.tsx'
import { dayOf, fullDay, today } from '../_store/days.ts'
import type { Entry } from '../_store/use-entries.ts'
import { TakeAway } from '../_way/take-away.tsx'
import { isWaiting } from './letter.ts'
import { ReadAloud } from './read-aloud.tsx'

type LetterProps = { letter: Entry<'letter'> }

/** A letter that has come. Closed until it is opened: it may be the wrong minute for it. */
export const LetterCard = ({ letter }: LetterProps) => {
  const { store } = useCare()
  const { id, body, deliverOn } = letter
  const written = fullDay(dayOf(new Date(body.at)))
  if (isWaiting(letter, today()))
    return (
      <Card as="li">
        <p className="font-serif text-lg">A letter you wrote on {written}.</p>
        <div className="mt-3">
          <Button
            look="primary"
            onClick={() =>
              void store.keep('letter', id, { ...body, openedAt: new Date().toISOString() }, deliverOn)
            }
          >
            Open it
          </Button>
        </div>
      </Card>
    )
  return (
    <Card as="li">
      <p dir="auto" className="font-serif text-lg break-words whitespace-pre-wrap">
        {body.words}
      </p>
      <p className="mt-3 text-sm text-ink-soft">Written on {written}</p>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <ReadAloud words={body.words} />
        <span className="ml-auto">
          <TakeAway id={id} what={`the letter of ${written}`} />
        </span>
      </div>
    </Card>
  )
}

export const LetterOnItsWay = ({ letter: { id, deliverOn } }: LetterProps) => (
  <Card as="li" className="flex items-center justify-between gap-3 py-3 desk:py-3">
    <span>It arrives on {fullDay(deliverOn ?? '')}.</span>
    <TakeAway id={id} what={`the letter for ${fullDay(deliverOn ?? '')}`} />
  </Card>
)
