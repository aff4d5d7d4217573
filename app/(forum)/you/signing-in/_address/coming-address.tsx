'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { AddressView } from '#server/addresses/schema.ts'
import { useSave } from '../../_you/use-save.ts'

const dayOf = (at: Date) => at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** Another address holds in some days. Whoever it belongs to can say no until then. */
export const ComingAddress = ({ email, from }: NonNullable<AddressView['coming']>) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <Note tone="wait" title="Another address is on its way">
      <p>
        From <span suppressHydrationWarning>{dayOf(from)}</span> on it is{' '}
        <span className="font-semibold">{email}</span>. If it was not you who asked for that, you can keep the
        one you have.
      </p>
      <div className="mt-3">
        <Button
          look="quiet"
          busy={busy}
          onClick={() => void save(() => client.addresses.keep.mutate(), 'It stays as it is.')}
        >
          Keep the one I have
        </Button>
      </div>
    </Note>
  )
}
