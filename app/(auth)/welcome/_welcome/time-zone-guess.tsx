'use client'

import { useEffect, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'

/** Takes the clock of the device until the member says otherwise, and tells that it did. */
export const TimeZoneGuess = ({ known }: { known: string | null }) => {
  const client = useTRPCClient()
  const [zone, setZone] = useState(known)
  useEffect(() => {
    if (known) return
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    client.members.updateSettings.mutate({ timeZone }).then(
      () => setZone(timeZone),
      // a device with a clock nobody knows: UTC holds, and it can be chosen under You
      () => undefined,
    )
  }, [client, known])
  if (!zone) return null
  return (
    <p className="mt-6 text-sm text-ink-soft">
      For quiet hours we go by the clock of {zone.replaceAll('_', ' ')}. You can change that later, under You.
    </p>
  )
}
