'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import { type InvitesView, inviteDays } from '#server/circles/schema.ts'
import { InviteItem } from './invite-item.tsx'
import { NewLink } from './new-link.tsx'

type Props = InvitesView & {
  circleId: string
  /** What is said to whoever makes none. */
  instead: string
}

/** Links that open the door. */
export const Invites = ({ circleId, mayMake, invites, instead }: Props) => {
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  const [shown, setShown] = useState<{ inviteId: string; link: string } | null>(null)
  const make = () =>
    act(async () => {
      const { inviteId, token } = await client.circles.createInvite.mutate({ circleId })
      setShown({ inviteId, link: `${location.origin}/invite/${token}` })
    })
  const ended = invites.some(({ id, revoked }) => revoked && id === shown?.inviteId)
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
          {busy ? 'One moment…' : 'Make a link'}
        </Button>
      )}
      <div aria-live="polite">
        {trouble && (
          <div className="mt-4">
            <Note tone="wait">
              <p>{trouble}</p>
            </Note>
          </div>
        )}
      </div>
      {shown && !ended && <NewLink key={shown.inviteId} link={shown.link} />}
      {invites.length > 0 && <h3 className="mt-8 font-semibold">Links of the last {inviteDays} days</h3>}
      <ul className="mt-1">
        {invites.map((invite) => (
          <InviteItem key={invite.id} invite={invite} above={!ended && invite.id === shown?.inviteId} />
        ))}
      </ul>
    </section>
  )
}
