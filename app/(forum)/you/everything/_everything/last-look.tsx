'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import type { LeavingChoice } from '#server/leaving/schema.ts'
import { whatGoes } from './leave-words.ts'
import { useLeave } from './use-leave.ts'

const times = [
  {
    value: 'week',
    label: 'In a week',
    hint: 'Your account closes now: nobody sees your name any more. Until then, signing in brings all of it back.',
  },
  {
    value: 'now',
    label: 'Now, at once',
    hint: 'It is erased right away. Nobody can bring it back, not even we.',
  },
] as const
type When = (typeof times)[number]['value']

export const LastLook = ({ choice, onBack }: { choice: LeavingChoice; onBack: () => void }) => {
  const [when, setWhen] = useState<When>('week')
  const { leave, busy } = useLeave()
  const head = useRef<HTMLHeadingElement>(null)
  // what was asked for stands elsewhere now: whoever reads with their ears is taken there
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h3 ref={head} tabIndex={-1} className="mb-3 text-lg font-semibold outline-none">
        What happens then
      </h3>
      <ul className="mb-6 grid list-disc gap-2 pl-6 marker:text-ember">
        {whatGoes[choice].map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>What moderators did is kept without you in it: a number that leads to nobody.</li>
      </ul>
      <Choice legend="When?" name="when" options={times} value={when} onChoose={setWhen} />
      <p className="mt-5 text-ink-soft">If you would like a copy first, it stands just above.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="careful" busy={busy} onClick={() => void leave(choice, when === 'now')}>
          {busy ? 'One moment…' : when === 'now' ? 'Erase everything now' : 'Close my account'}
        </Button>
        <Button look="ghost" onClick={onBack}>
          Not now
        </Button>
      </div>
    </>
  )
}
