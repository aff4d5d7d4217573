'use client'

import { type FormEvent, useState } from 'react'
import { valueWords } from '#app/_features/settings/setting-words.ts'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { SettingValue, SettingView } from '#server/settings/schema.ts'
import { fromField, SettingControl } from './setting-control.tsx'

const Decided = ({ setting: { key, comes, decided } }: { setting: SettingView }) =>
  decided ? (
    <p className="mt-3 text-sm text-ink-soft">
      Decided by {decided.by}, <TimeAgo date={decided.at} />. Without that: {valueWords(key, comes)}.
    </p>
  ) : (
    <p className="mt-3 text-sm text-ink-soft">As it comes.</p>
  )

/** One setting: how it is, a change with a reason if you like, and the way back to how it comes. */
export const SettingForm = ({ setting }: { setting: SettingView }) => {
  const { key, value, version, decided } = setting
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  const [text, setText] = useState(String(value))
  const [reason, setReason] = useState('')
  const changed = text !== String(value)
  const decide = (next: SettingValue | null | undefined) =>
    act(async () => {
      await client.settings.change.mutate({ key, value: next, version, reason })
      setReason('')
    })
  const save = (event: FormEvent) => {
    event.preventDefault()
    void decide(fromField(key, text))
  }
  return (
    <Card as="li">
      <Form onSubmit={save}>
        <SettingControl of={key} text={text} error={changed ? trouble : null} onText={setText} />
        <Decided setting={setting} />
        {changed && (
          <div className="mt-4">
            <TextField
              label="Why, if you like to say"
              hint="Others who run this place read it."
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        )}
        {(changed || decided) && (
          <p className="mt-4 flex flex-wrap gap-3">
            {changed && (
              <Button type="submit" busy={busy}>
                {busy ? 'Saving…' : 'Save'}
              </Button>
            )}
            {changed && (
              <Button look="ghost" onClick={() => setText(String(value))}>
                Not now
              </Button>
            )}
            {decided && !changed && (
              <Button look="quiet" busy={busy} onClick={() => decide(null)}>
                Back to how it comes
              </Button>
            )}
          </p>
        )}
      </Form>
    </Card>
  )
}
