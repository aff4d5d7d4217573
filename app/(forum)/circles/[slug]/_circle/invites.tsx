'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { type InvitesView, type InviteView, inviteDays } from '#server/circles/schema.ts'
import { useAct } from '../hosting/_hosting/use-act.ts'

const usesInWords = (uses: number) =>
  uses === 0 ? 'not used yet' : uses === 1 ? 'used once' : `used ${uses} times`

const InviteItem = ({ invite }: { invite: InviteView }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
      <span>
        Made <TimeAgo date={invite.createdAt} />, {usesInWords(invite.uses)}
      </span>
      {invite.revoked ? (
        <span className="text-ink-soft">Ended</span>
      ) : (
        <Button
          look="ghost"
          busy={busy}
          onClick={() => act(() => client.circles.revokeInvite.mutate({ inviteId: invite.id }))}
        >
          End this link
        </Button>
      )}
    </li>
  )
}

type Props = InvitesView & {
  circleId: string
  /** What is said to whoever makes none. */
  instead: string
}

/** Links that open the door. A link is shown once, when it is made. */
export const Invites = ({ circleId, mayMake, invites, instead }: Props) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  const [link, setLink] = useState<string | null>(null)
  const make = () =>
    act(async () => {
      const { token } = await client.circles.createInvite.mutate({ circleId })
      setLink(`${location.origin}/invite/${token}`)
    })
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-xl">Invite links</h2>
      <p className="mb-4 text-ink-soft">
        {mayMake
          ? `Whoever has the link can come in, for ${inviteDays} days. Send it only to people you mean.`
          : instead}
      </p>
      {mayMake && (
        <Button look="quiet" busy={busy} onClick={make}>
          Make a link
        </Button>
      )}
      {link && (
        <div className="mt-4">
          <TextField
            label="The new link"
            hint="Copy it now. It is not shown again."
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      <ul className="mt-4">
        {invites.map((invite) => (
          <InviteItem key={invite.id} invite={invite} />
        ))}
      </ul>
    </section>
  )
}
