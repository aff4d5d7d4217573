'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import { useCare } from '../_store/care.tsx'
import { daysAfter, today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { isToBeAsked } from './thought.ts'

const answers = {
  did: 'Good. It was small, and you did it.',
  not_yet: 'That is all right. We ask once more in a week.',
  let_go: 'Put down. Not every step fits.',
} as const

/** A week on, once and softly. Every answer is a good one. */
export const AskAboutStep = () => {
  const { store } = useCare()
  const asked = useEntries('thought').find(({ body }) => isToBeAsked(body, today()))
  const [said, setSaid] = useState<string | null>(null)
  if (said) return <Note>{said}</Note>
  if (!asked) return null
  const answer = (how: keyof typeof answers) => {
    const askOn = how === 'not_yet' ? daysAfter(today(), 7) : null
    setSaid(answers[how])
    void store.keep('thought', asked.id, { ...asked.body, askOn })
  }
  return (
    <Note title="A while ago you chose one small step">
      <p dir="auto" className="mt-1 font-serif text-lg break-words">
        {asked.body.step}
      </p>
      <p className="mt-1">How was it?</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => answer('did')}>
          I did it
        </Button>
        <Button look="quiet" onClick={() => answer('not_yet')}>
          Not now
        </Button>
        <Button look="ghost" onClick={() => answer('let_go')}>
          Let it go
        </Button>
      </div>
    </Note>
  )
}
