'use client'

import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type Props = { memberId: string; name: string; onDone: () => unknown }

/** For somebody who has lost every way to show that it is them. Why stands in the log, and in the mail to them. */
export const ResetStep = ({ memberId, name, onDone }: Props) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const reset = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(undefined)
    try {
      await client.proofs.reset.mutate({ memberId, reason })
      setOpen(false)
      setReason('')
      toast.say(`${name} can begin anew. We have written to them.`)
      await onDone()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <Dialog
      title={`Take away the second step of ${name}`}
      description="For somebody who has lost phone, passkeys and codes. All of these go, and every browser of theirs is signed out. A link by mail lets them in again. They are told, with your reason."
      trigger={
        <Button look="ghost" className="-ml-5" aria-label={`${name} has lost their second step`}>
          Lost their second step?
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
    >
      <Form onSubmit={reset} className="grid gap-4">
        <TextArea
          label="Why, and how you know that it is them"
          value={reason}
          error={trouble}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <DoOrNot look="careful" busy={busy} onNotNow={() => setOpen(false)}>
          Take it away
        </DoOrNot>
      </Form>
    </Dialog>
  )
}
