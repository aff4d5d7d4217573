'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { forgetThreadsOf } from '#app/_offline/kept-threads.ts'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CircleView } from '#server/circles/schema.ts'

export const LeaveButton = ({ circle }: { circle: CircleView }) => {
  const router = useRouter()
  const client = useTRPCClient()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const leave = async () => {
    setOpen(false)
    try {
      await client.circles.leave.mutate({ circleId: circle.id })
      await forgetThreadsOf(circle.id).catch(() => undefined)
      router.refresh()
      toast.say(`You left ${circle.name}. The door stays where it is.`)
    } catch (error) {
      toast.say(reasonOf(error))
    }
  }
  return (
    <Dialog
      title={`Leave ${circle.name}?`}
      description="What you wrote stays. You will not see this circle any more, and you can come back."
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look="ghost">Leave this circle</Button>}
    >
      <div className="flex flex-wrap gap-3">
        <Button look="careful" onClick={leave}>
          Leave
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}
