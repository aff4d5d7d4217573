'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { AwayView } from '#server/prompts/schema.ts'
import { useSave } from './use-save.ts'

/** Prompts somebody said "not for me" to, each with the way back. */
export const PutAway = ({ away }: { away: AwayView[] }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <ul>
      {away.map(({ promptId, title, circle }) => (
        <li
          key={promptId}
          className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2"
        >
          <span>
            {title} <span className="text-sm text-ink-soft">in {circle}</span>
          </span>
          <Button
            look="ghost"
            busy={busy}
            aria-label={`Show “${title}” again`}
            onClick={() =>
              save(() => client.prompts.takeBack.mutate({ promptId }), 'It is back in your lists.')
            }
          >
            Show it again
          </Button>
        </li>
      ))}
    </ul>
  )
}
