'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import type { BridgeView } from '#server/bridges/schema.ts'
import { useAct } from '../../_hosting/use-act.ts'
import { nextInWords } from '../../prompts/_prompts/prompt-words.ts'
import { Sides } from './sides.tsx'

const standing = ({ accepted, waitsForUs, other, nextAt, timeZone }: BridgeView) => {
  if (accepted) return `${nextInWords(nextAt, timeZone)}.`
  return waitsForUs ? 'They wait for your word.' : `Waits for the hosts of ${other}.`
}

export const BridgeCard = ({ bridge }: { bridge: BridgeView }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  const { id: bridgeId, title, accepted, waitsForUs } = bridge
  return (
    <Card as="li">
      <h2 className="text-xl break-words">{title}</h2>
      <Sides {...bridge} />
      <p className="mt-3 text-sm text-ink-soft">
        On day {bridge.day} of each month at {bridge.time}. {standing(bridge)}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {waitsForUs && (
          <Button
            busy={busy}
            aria-label={`Accept “${title}”`}
            onClick={() => act(() => client.bridges.accept.mutate({ bridgeId }))}
          >
            Accept
          </Button>
        )}
        <Button
          look="ghost"
          busy={busy}
          aria-label={accepted ? `End “${title}”` : `Not now: “${title}”`}
          onClick={() => act(() => client.bridges.end.mutate({ bridgeId }))}
        >
          {accepted ? 'End this bridge' : 'Not now'}
        </Button>
      </div>
    </Card>
  )
}
