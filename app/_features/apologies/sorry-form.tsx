'use client'

import { type FormEvent, useState } from 'react'
import { HurtingAsked } from '#app/_features/appeals/hurting-asked.tsx'
import { useDraft } from '#app/_features/drafts/use-draft.ts'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { apologyLimits } from '#server/apologies/limits.ts'

type FormProps = { decisionId: string; onNotNow: () => void; onSaid: () => void }

/** The words of a sorry, kept like every draft. */
export const SorryForm = ({ decisionId, onNotNow, onSaid }: FormProps) => {
  const client = useTRPCClient()
  const { draft, change, clear } = useDraft(`sorry:${decisionId}`)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState<string[] | null>(null)
  const say = async (insists: boolean) => {
    if (!draft.words.trim() || busy) return
    setBusy(true)
    setTrouble(null)
    try {
      const answer = await client.apologies.say.mutate({ decisionId, words: draft.words, insists })
      if (answer.done) {
        clear()
        return onSaid()
      }
      setAsked(answer.words)
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
        label="Say sorry"
        hint="It reaches them if they are open to such words, without your name. They are not asked to answer."
        value={draft.words}
        maxLength={apologyLimits.words}
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
        <DoOrNot look="quiet" busy={busy} onNotNow={onNotNow}>
          {busy ? 'Sending…' : 'Send it'}
        </DoOrNot>
      )}
    </Form>
  )
}
