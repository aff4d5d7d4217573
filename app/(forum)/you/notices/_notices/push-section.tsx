'use client'

import { useEffect, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import type { SettingsView } from '#server/deliveries/schema.ts'
import { useSave } from '../../_you/use-save.ts'
import { browserCan, currentSubscription, subscribeHere } from './subscribe-here.ts'

const Devices = ({ devices }: Pick<SettingsView, 'devices'>) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <ul>
      {devices.map(({ id, device }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
          <span>{device}</span>
          <Button
            look="ghost"
            busy={busy}
            aria-label={`Stop on ${device}`}
            onClick={() =>
              void save(
                () => client.deliveries.removeDevice.mutate({ subscriptionId: id }),
                'It stays quiet now.',
              )
            }
          >
            Stop
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The permission is asked for by this switch and never before. */
export const PushSection = ({ devices }: Pick<SettingsView, 'devices'>) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const [can, setCan] = useState<'yes' | 'no' | 'home-screen'>('yes')
  const [on, setOn] = useState(false)
  // signing out ended it, though the browser may remember; and somebody else's is not theirs
  const here = devices.some((device) => device.here)
  useEffect(() => {
    setCan(browserCan())
    void currentSubscription().then((subscription) => setOn(subscription !== null && here))
  }, [here])
  const turn = async (next: boolean) => {
    setOn(next)
    const work = async () => {
      if (next)
        return client.deliveries.subscribe.mutate(await subscribeHere(client.deliveries.pushKey.query))
      const subscription = await currentSubscription()
      await subscription?.unsubscribe()
      if (subscription) await client.deliveries.unsubscribe.mutate({ endpoint: subscription.endpoint })
    }
    const done = await save(work, next ? 'This browser can be woken now.' : 'This browser stays quiet now.')
    if (!done) setOn(!next)
  }
  return (
    <>
      <Switch
        label="Show a short note on this one"
        hint="It only says that there is something new. Your browser will ask you once whether it may."
        checked={on}
        disabled={can !== 'yes' || busy}
        onChange={({ target }) => void turn(target.checked)}
      />
      {can === 'home-screen' && (
        <p className="text-sm text-ink-soft">
          On an iPhone or iPad this works once this page is on your Home Screen: tap Share, then Add to Home
          Screen, and open it from there.
        </p>
      )}
      {can === 'no' && (
        <p className="text-sm text-ink-soft">
          This browser cannot do it. Mail and the app tell you just as much.
        </p>
      )}
      {devices.length > 0 && <Devices devices={devices} />}
    </>
  )
}
