'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import type { LeavingChoice } from '#server/leaving/schema.ts'
import { LastLook } from './last-look.tsx'
import { type Way, ways } from './leave-words.ts'

/** Asks which way, and only then what it means. Nothing happens before the second step. */
export const Leave = () => {
  const [way, setWay] = useState<Way | null>(null)
  const [sure, setSure] = useState<LeavingChoice | null>(null)
  if (sure) return <LastLook choice={sure} onBack={() => setSure(null)} />
  return (
    <>
      <p className="mb-5">
        You can go whenever you like, and you need not say why. Some weeks a rest is enough; both are fine.
      </p>
      <Choice legend="What would you like?" name="way" options={ways} value={way} onChoose={setWay} />
      <div className="mt-5">
        {way === 'pause' && (
          <ButtonLink look="quiet" href="/you/pause">
            About a pause
          </ButtonLink>
        )}
        {(way === 'leave_words' || way === 'take_words') && (
          <Button look="careful" onClick={() => setSure(way)}>
            Look at it once more
          </Button>
        )}
      </div>
    </>
  )
}
