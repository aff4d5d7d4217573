'use client'

import { Note } from '#app/_ui/note.tsx'
import { today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { CareLink } from '../_way/care-link.tsx'
import { isWaiting } from './letter.ts'

export const LetterHere = () => {
  const now = today()
  if (!useEntries('letter').some((letter) => isWaiting(letter, now))) return null
  return (
    <Note title="A letter from you has arrived">
      <CareLink to="letters" className="inline-block py-2.5 text-ember underline underline-offset-4">
        Open it when you like
      </CareLink>
    </Note>
  )
}
