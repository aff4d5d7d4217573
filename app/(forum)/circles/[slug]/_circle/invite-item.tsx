import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { InviteView } from '#server/circles/schema.ts'

const usesInWords = (uses: number) =>
  uses === 0 ? 'not used yet' : uses === 1 ? 'used once' : `used ${uses} times`

/** One link that was made. `above`: it is the one that is shown just now. */
export const InviteItem = ({ invite, above }: { invite: InviteView; above: boolean }) => {
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  const { id, createdAt, uses, revoked } = invite
  return (
    <li className="border-b border-line py-2">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
        <span className={revoked ? 'text-ink-soft' : undefined}>
          {above ? 'The link above' : 'Made '}
          {!above && <TimeAgo date={createdAt} />}, {usesInWords(uses)}
        </span>
        {revoked ? (
          <span className="text-ink-soft">Ended</span>
        ) : (
          <Button
            look="ghost"
            className="-mr-5"
            busy={busy}
            onClick={() => act(() => client.circles.revokeInvite.mutate({ inviteId: id }))}
          >
            End this link
          </Button>
        )}
      </div>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </li>
  )
}
