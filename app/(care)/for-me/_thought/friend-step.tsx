'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { Quoted } from './quoted.tsx'
import type { StepProps } from './thought-check.tsx'

/** What one would tell a friend, and then the same words, told to oneself. */
export const FriendStep = ({ body, change }: StepProps) => {
  const [shown, setShown] = useState(false)
  return (
    <div className="grid gap-5">
      <p>A friend calls you tonight and says:</p>
      {body.thought && <Quoted words={body.thought} />}
      <TextArea
        label="What would you tell them?"
        value={body.friend}
        maxLength={3000}
        onChange={(event) => change({ friend: event.target.value })}
      />
      {body.friend.trim() && !shown && (
        <div>
          <Button look="quiet" onClick={() => setShown(true)}>
            Now say it to me
          </Button>
        </div>
      )}
      {shown && (
        <div aria-live="polite">
          <p className="mb-2">These words are for you. Read them slowly:</p>
          <div className="rounded-card bg-ember-soft px-5 py-5">
            <p className="font-serif text-lg">Dear you,</p>
            <p dir="auto" className="mt-2 font-serif text-xl break-words whitespace-pre-wrap">
              {body.friend}
            </p>
          </div>
        </div>
      )}
    </div>
  )
}
