'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

type Props = { appealId: string; onLeft: () => unknown }

export const LeaveAppeal = ({ appealId, onLeft }: Props) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const leave = async () => {
    setOpen(false)
    try {
      await client.appeals.withdraw.mutate({ appealId })
      await onLeft()
    } catch (error) {
      toast.say(reasonOf(error))
    }
  }
  return (
    <Dialog
      title="Leave it as it is?"
      description="Then nobody looks again. It can be asked for once, so it would stay like this."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look="ghost">I would rather leave it</Button>}
    >
      <div className="flex flex-wrap gap-3">
        <Button look="careful" onClick={leave}>
          Leave it
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}
