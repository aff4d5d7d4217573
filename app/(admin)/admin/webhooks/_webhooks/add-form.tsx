'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Note } from '#app/_ui/note.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { type WebhookEvent, webhookEvents } from '#server/webhooks/schema.ts'
import { eventWords } from './webhook-words.ts'

const Secret = ({ secret }: { secret: string }) => (
  <Note title="The secret of this address">
    <p className="mb-3">
      With it the other side can check that a message is from here. Copy it now: it is not shown again.
    </p>
    <TextField
      label="Secret"
      labelHidden
      readOnly
      value={secret}
      onFocus={(event) => event.target.select()}
    />
  </Note>
)

/** A new address, and what it wants to hear. */
export const AddForm = () => {
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  const [url, setUrl] = useState('')
  const [chosen, setChosen] = useState<WebhookEvent[]>([...webhookEvents])
  const [secret, setSecret] = useState<string | null>(null)
  const choose = (event: WebhookEvent, on: boolean) =>
    setChosen((before) => (on ? [...before, event] : before.filter((one) => one !== event)))
  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const added = await client.webhooks.add.mutate({ url, events: chosen })
      setSecret(added.secret)
      setUrl('')
    })
  }
  return (
    <section>
      <h2 className="mb-4 text-xl">Add an address</h2>
      <Form onSubmit={add} className="grid gap-5">
        <TextField
          label="Address"
          hint="Where a small program of yours listens, for example https://hooks.example.org/enough"
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <fieldset>
          <legend className="mb-1 font-semibold">What it hears</legend>
          {webhookEvents.map((event) => (
            <Switch
              key={event}
              label={eventWords[event]}
              hint={<code className="text-sm">{event}</code>}
              checked={chosen.includes(event)}
              onChange={({ target }) => choose(event, target.checked)}
            />
          ))}
        </fieldset>
        <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
        <p>
          <Button type="submit" busy={busy}>
            {busy ? 'One moment…' : 'Add it'}
          </Button>
        </p>
      </Form>
      <div role="status" className="mt-5">
        {secret && <Secret secret={secret} />}
      </div>
    </section>
  )
}
