import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { HolderView } from '#server/cases/schema.ts'
import type { useLease } from './use-lease.ts'

type Props = { holder: HolderView; lease: ReturnType<typeof useLease> }

/** Whose it is now. One at a time: nobody decides over another's head. */
export const ClaimBar = ({ holder, lease: { lease, trouble, busy, claim } }: Props) => {
  if (lease) return null
  return (
    <div className="grid gap-4" aria-live="polite">
      {trouble && <Note tone="wait">{trouble}</Note>}
      {holder && !holder.you ? (
        <Note tone="wait" title={`${holder.name} is with this one`}>
          You can read along. If they leave it, it is free again within minutes.
        </Note>
      ) : (
        <div>
          <Button busy={busy} onClick={claim}>
            {busy ? 'One moment…' : 'Take this one'}
          </Button>
        </div>
      )}
    </div>
  )
}
