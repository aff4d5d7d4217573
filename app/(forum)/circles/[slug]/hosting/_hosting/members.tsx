'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import type { HostMemberView } from '#server/circles/schema.ts'
import { useAct } from './use-act.ts'

const RemoveButton = ({ member }: { member: HostMemberView }) => {
  const client = useTRPCClient()
  const { act } = useAct()
  const [open, setOpen] = useState(false)
  const remove = () => {
    setOpen(false)
    return act(() => client.circles.removeMember.mutate({ membershipId: member.membershipId }))
  }
  return (
    <Dialog
      title={`Remove ${member.name} from this circle?`}
      description="They stop seeing it at once. What they wrote stays. An invite link will not let them back in."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="ghost" aria-label={`Remove ${member.name}`}>
          Remove
        </Button>
      }
    >
      <div className="flex flex-wrap gap-3">
        <Button look="careful" onClick={remove}>
          Remove
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}

/** Who is in the circle. */
export const Members = ({ members }: { members: HostMemberView[] }) => (
  <section>
    <h2 className="mb-3 text-xl">Who is here</h2>
    <ul>
      {members.map((member) => (
        <li key={member.membershipId} className="flex items-center gap-3 border-b border-line py-2">
          <Avatar name={member.name} size="small" />
          <span className="flex-1">{member.you ? `${member.name} (you)` : member.name}</span>
          {member.role === 'host' ? <Pill>Host</Pill> : <RemoveButton member={member} />}
        </li>
      ))}
    </ul>
  </section>
)
