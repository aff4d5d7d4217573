'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useAct } from './use-act.ts'

/** Whether posts of the circle may carry pictures. */
export const AllowPictures = ({ circleId, allowed }: { circleId: string; allowed: boolean }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  return (
    <section className="mb-10" aria-labelledby="pictures">
      <h2 id="pictures" className="mb-2 text-xl">
        Pictures
      </h2>
      <Switch
        label="Posts here may carry pictures"
        hint="Up to three each. We take out where and when they were taken. Those that are already here stay when you switch it off."
        checked={allowed}
        disabled={busy}
        onChange={(event) => {
          const allow = event.target.checked
          void act(() => client.circles.allowPictures.mutate({ circleId, allow }))
        }}
      />
    </section>
  )
}
