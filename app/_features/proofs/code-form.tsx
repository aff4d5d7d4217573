'use client'

import { type FormEvent, useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

type Props = {
  label: string
  hint?: string
  submit?: string
  /** Six digits; otherwise letters and digits, as they were written down. */
  digits?: boolean
  send: (code: string) => Promise<unknown>
  onShown: () => void
  /** The way back to before it was asked for; left out where the way out stands elsewhere. */
  onNotNow?: () => void
}

/** One code and one button. A code that did not fit stays where it was typed. */
export const CodeForm = ({
  label,
  hint,
  submit = 'Go on',
  digits = true,
  send,
  onShown,
  onNotNow,
}: Props) => {
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const show = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(undefined)
    const said = await send(code).then(
      () => null,
      (error) => reasonOf(error),
    )
    setBusy(false)
    if (said === null) onShown()
    else setTrouble(said)
  }
  const kind = digits
    ? ({ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 } as const)
    : ({ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 40 } as const)
  return (
    <Form onSubmit={show} className="grid gap-3">
      <TextField
        label={label}
        hint={hint}
        error={trouble}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        {...kind}
      />
      {onNotNow ? (
        <DoOrNot busy={busy} onNotNow={onNotNow}>
          {submit}
        </DoOrNot>
      ) : (
        <Button type="submit" busy={busy} className="justify-self-start">
          {submit}
        </Button>
      )}
    </Form>
  )
}
