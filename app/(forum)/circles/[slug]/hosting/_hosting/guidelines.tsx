'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { circleLimits, type GuidelineView } from '#server/circles/schema.ts'
import { useAct } from './use-act.ts'

type Draft = { key: string; id?: string; title: string; body: string }
const draftOf = ({ id, title, body }: GuidelineView): Draft => ({ key: id, id, title, body })

type OneProps = {
  one: Draft
  number: number
  put: (part: Partial<Draft>) => void
  take: () => void
}

const One = ({ one, number, put, take }: OneProps) => (
  <li className="grid gap-3 rounded-soft bg-sunken p-4">
    <TextField
      label={`Guideline ${number}`}
      maxLength={80}
      value={one.title}
      onChange={(event) => put({ title: event.target.value })}
    />
    <TextArea
      label="What it means"
      maxLength={circleLimits.guideline}
      value={one.body}
      onChange={(event) => put({ body: event.target.value })}
    />
    <div>
      <Button look="ghost" className="-ml-5" aria-label={`Take guideline ${number} away`} onClick={take}>
        Take it away
      </Button>
    </div>
  </li>
)

/** What people in this circle agree on, besides the house rules. */
export const Guidelines = ({ circleId, guidelines }: { circleId: string; guidelines: GuidelineView[] }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const { act, busy } = useAct()
  const [drafts, setDrafts] = useState(() => guidelines.map(draftOf))
  const put = (key: string) => (part: Partial<Draft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const take = (key: string) => () => setDrafts((all) => all.filter((one) => one.key !== key))
  const save = (event: FormEvent) => {
    event.preventDefault()
    return act(async () => {
      const wanted = drafts.map(({ key: _key, ...one }) => one)
      const kept = await client.circles.saveGuidelines.mutate({ circleId, guidelines: wanted })
      setDrafts(kept.map(draftOf))
      toast.say('Saved. People see them on the front page of the circle.')
    })
  }
  return (
    <section className="mb-10" aria-labelledby="guidelines">
      <h2 id="guidelines" className="mb-2 text-xl">
        Guidelines of this circle
      </h2>
      <p className="mb-4 text-ink-soft">
        Every decision names one of these or a house rule. One that was named stays readable to those it was
        about, also when you take it away.
      </p>
      <Form onSubmit={save} className="grid gap-4">
        <ol className="grid gap-4">
          {drafts.map((one, index) => (
            <One key={one.key} one={one} number={index + 1} put={put(one.key)} take={take(one.key)} />
          ))}
        </ol>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="quiet" busy={busy}>
            {busy ? 'Saving…' : 'Save the guidelines'}
          </Button>
          {drafts.length < circleLimits.guidelines && (
            <Button
              look="ghost"
              onClick={() => setDrafts([...drafts, { key: crypto.randomUUID(), title: '', body: '' }])}
            >
              Add one
            </Button>
          )}
        </div>
      </Form>
    </section>
  )
}
