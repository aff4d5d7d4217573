'use client'

import { today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { isHere } from './letter.ts'
import { LetterCard, LetterOnItsWay } from './letter-card.tsx'
import { LetterForm } from './letter-form.tsx'

export const Letters = () => {
  const letters = useEntries('letter')
  const now = today()
  const here = letters.filter((letter) => isHere(letter, now))
  const onTheirWay = letters.filter((letter) => !isHere(letter, now))
  return (
    <ToolPage
      title="A letter to myself"
      lead="From you on a better day to you on a harder one. Or the other way round."
    >
      {here.length > 0 && (
        <ul className="mb-10 grid grid-cols-1 gap-4">
          {here.map((letter) => (
            <LetterCard key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      <LetterForm />
      {onTheirWay.length > 0 && (
        <Part title="On their way">
          <ul className="grid grid-cols-1 gap-3">
            {onTheirWay.map((letter) => (
              <LetterOnItsWay key={letter.id} letter={letter} />
            ))}
          </ul>
        </Part>
      )}
    </ToolPage>
  )
}
