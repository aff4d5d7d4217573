import { useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import type { SettingsView } from '#server/deliveries/schema.ts'
import { useSave } from '../../_you/use-save.ts'

type Chosen = Pick<
  SettingsView,
  'inApp' | 'mail' | 'push' | 'digest' | 'digestEvery' | 'digestHour' | 'digestDay'
>

/** What somebody chose shows at once, is saved, and is put back when that went wrong. */
export const useChosen = (saved: Chosen) => {
  const client = useTRPCClient()
  const { save } = useSave()
  const [shown, setShown] = useState(saved)
  // while a tap is on its way, the answer to the one before would undo it on the screen
  const underway = useRef(0)
  useEffect(() => {
    if (underway.current === 0) setShown(saved)
  }, [saved])
  const choose = async (change: Partial<Chosen>) => {
    setShown((before) => ({ ...before, ...change }))
    underway.current += 1
    const done = await save(() => client.deliveries.save.mutate(change), 'Saved.')
    underway.current -= 1
    if (!done) setShown(saved)
  }
  return { shown, choose }
}
