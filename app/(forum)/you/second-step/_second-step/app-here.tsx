'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { useSave } from '../../_you/use-save.ts'

export const AppHere = ({ since }: { since: Date }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const remove = () =>
    save(
      () => client.proofs.removeApp.mutate(),
      'It is taken away. You can set one up again whenever you like.',
    )
  return (
    <>
      <p className="mb-4 text-ink-soft">
        Your app has been set up <TimeAgo date={since} />. For a new phone, take it away here and set it up
        anew.
      </p>
      <Button look="careful" busy={busy} onClick={remove}>
        Take the app away
      </Button>
    </>
  )
}
