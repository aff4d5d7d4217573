'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useSave } from './use-save.ts'

export const PauseButton = ({ paused }: { paused: boolean }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return paused ? (
    <Button busy={busy} onClick={() => save(() => client.members.endPause.mutate(), 'Your pause is over.')}>
      End the pause
    </Button>
  ) : (
    <Button
      look="quiet"
      busy={busy}
      onClick={() => save(() => client.members.pause.mutate(), 'Rest well. Nothing will come from us.')}
    >
      Begin a pause
    </Button>
  )
}
