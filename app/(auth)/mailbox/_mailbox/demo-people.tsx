'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { DemoPerson } from '#server/mail/schema.ts'
import { askForLink } from '../../sign-in/_sign-in/ask-for-link.ts'
import { errorWords } from '../../sign-in/_sign-in/error-words.ts'

type Props = { people: DemoPerson[]; onSent: () => unknown }

/** One tap sends a real link to one of the people of the demo. */
export const DemoPeople = ({ people, onSent }: Props) => {
  const toast = useToast()
  const [busy, setBusy] = useState<string | null>(null)
  if (people.length === 0) return null
  const send = async ({ email, displayName }: DemoPerson) => {
    setBusy(email)
    const error = await askForLink(email, '/')
    toast.say(error ? errorWords(error) : `A link for ${displayName} is in the mailbox.`)
    await onSent()
    setBusy(null)
  }
  return (
    <section className="mb-9">
      <h2 className="mb-1 text-xl">Look around as somebody</h2>
      <p className="mb-4 text-ink-soft">Choose a person; their link to sign in arrives below.</p>
      <ul className="grid grid-cols-1 gap-2.5 sm:grid-cols-2">
        {people.map((person) => (
          <li key={person.email}>
            <Button look="quiet" wide busy={busy === person.email} onClick={() => send(person)}>
              {person.displayName}, {person.about}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
