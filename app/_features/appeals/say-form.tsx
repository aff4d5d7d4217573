'use client'

import { type FormEvent, useState } from 'react'
import { HurtingAsked } from '#app/_features/appeals/hurting-asked.tsx'
import { useDraft } from '#app/_features/drafts/use-draft.ts'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { appealLimits } from '#server/appeals/limits.ts'

type Props = {
  appealId: string
  label: string
  hint: string
  onSaid: (said: { care: boolean }) => unknown
}

/** A few words into an appeal, from either side. They are kept in this browser until they are sent. */
export const SayForm = ({ appealId, label, hint, onSaid }: Props) => {
  const client = useTRPCClient()
  const { draft, change, clear } = useDraft(`appeal:${appealId}`)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState<string[] | null>(null)
  const say = async (insists: boolean) => {
    if (!draft.words.trim() || busy) return
    setBusy(true)
    setTrouble(null)
    try {
      const said = await client.appeals.say.mutate({ appealId, words: draft.words, insists })
      setAsked(said.done ? null : said.words)
      if (said.done) {
        clear({ sent: draft.words })
        await onSaid(said)
      }
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void say(false)
  }
  return (
    <Form onSubmit={send} className="grid gap-3">
      <TextArea
        label={label}
        hint={hint}
        value={draft.words}
        maxLength={appealLimits.words}
        error={trouble}
        onChange={(event) => {
          setAsked(null)
          change({ words: event.target.value })
        }}
      />
      <div aria-live="polite">
        {asked && <HurtingAsked words={asked} busy={busy} onSend={() => say(true)} />}
      </div>
      {!asked && (
        <div>
          <Button type="submit" look="quiet" busy={busy}>
            {busy ? 'Sending…' : 'Send'}
          </Button>
        </div>
      )}
    </Form>
  )
}
