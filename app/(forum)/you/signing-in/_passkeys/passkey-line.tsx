'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { type PasskeyView, passkeyLimits } from '#server/passkeys/schema.ts'

type Props = {
  passkey: PasskeyView
  busy: boolean
  onRename: (name: string) => Promise<boolean>
  onRemove: () => void
}

export const PasskeyLine = ({ passkey, busy, onRename, onRemove }: Props) => {
  const [editing, setEditing] = useState(false)
  const [name, setName] = useState(passkey.name)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (await onRename(name)) setEditing(false)
  }
  return (
    <li className="border-b border-line py-3">
      {editing ? (
        <Form onSubmit={rename} className="grid gap-3">
          <TextField
            label="What it is called"
            maxLength={passkeyLimits.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <DoOrNot look="quiet" busy={busy} onNotNow={() => setEditing(false)}>
            Save the name
          </DoOrNot>
        </Form>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0">
            <span className="block font-semibold break-words">{passkey.name}</span>
            <span className="block text-sm text-ink-soft">
              {passkey.synced ? 'On your devices' : 'On one device'},{' '}
              {passkey.lastUsedAt ? 'last used' : 'added'}{' '}
              <TimeAgo date={passkey.lastUsedAt ?? passkey.createdAt} />
            </span>
          </span>
          <span className="-mx-5 flex gap-1">
            <Button look="ghost" aria-label={`Rename ${passkey.name}`} onClick={() => setEditing(true)}>
              Rename
            </Button>
            <Button look="ghost" busy={busy} aria-label={`Take away ${passkey.name}`} onClick={onRemove}>
              Take away
            </Button>
          </span>
        </div>
      )}
    </li>
  )
}
