'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { caseLimits } from '#server/cases/schema.ts'

type Props = {
  open: boolean
  onOpen: (open: boolean) => void
  onHold: (words: string) => Promise<string | null>
}

/** A second thought need not be hurried: the case stays with its moderator for a day. */
export const HoldDialog = ({ open, onOpen, onHold }: Props) => {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!words.trim()) return setError('Please say why, in a few words.')
    setBusy(true)
    setError(await onHold(words))
    setBusy(false)
  }
  return (
    <Dialog
      title="Keep it until tomorrow"
      description="It stays with you for a day, on any device. What you have written is kept too."
      open={open}
      onOpenChange={onOpen}
    >
      <Form onSubmit={send} className="grid gap-5">
        <TextArea
          label="Why you keep it"
          hint="The others see it, so that nobody wonders."
          rows={2}
          maxLength={caseLimits.words}
          value={words}
          error={error}
          onChange={(event) => setWords(event.target.value)}
        />
        <div>
          <Button type="submit" busy={busy}>
            Keep it
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
