'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useSave } from '../_you/use-save.ts'

export const WillingSwitch = ({ on }: { on: boolean }) => {
  const client = useTRPCClient()
  const { save } = useSave()
  const [shown, setShown] = useState(on)
  const turn = async (greets: boolean) => {
    setShown(greets)
    const done = greets ? 'Thank you. You hear of it when somebody waits.' : 'You are not asked any more.'
    if (!(await save(() => client.greeting.willing.mutate({ greets }), done))) setShown(!greets)
  }
  return (
    <Switch
      label="I like to be the first to answer"
      hint="When somebody in your circles has waited a while, you and one or two others are asked. Never in your quiet hours, and never in a row. You can always let it be."
      checked={shown}
      onChange={({ target }) => void turn(target.checked)}
    />
  )
}
