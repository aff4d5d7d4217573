'use client'

import { useState } from 'react'
import { SayForm } from '#app/_features/appeals/say-form.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { LeaveAppeal } from './leave-appeal.tsx'

type Props = { appealId: string; onChanged: () => unknown }

/** The author's side of the conversation, and the way to leave it. */
export const SayMore = ({ appealId, onChanged }: Props) => {
  const [heavy, setHeavy] = useState(false)
  return (
    <div className="mt-5 grid gap-4">
      <SayForm
        appealId={appealId}
        label="Add something, if you like"
        hint="Whoever looks again reads it, and can answer here."
        onSaid={({ care }) => {
          setHeavy(heavy || care)
          return onChanged()
        }}
      />
      {heavy && (
        <Note tone="care" title="That sounds very heavy to carry">
          Your words are with us. If tonight feels too much, you can also{' '}
          <TextLink href="/support">talk to someone right now</TextLink>.
        </Note>
      )}
      <div>
        <LeaveAppeal appealId={appealId} onLeft={onChanged} />
      </div>
    </div>
  )
}
