'use client'

import { useEffect, useRef } from 'react'
import { Lamp } from '#app/_ui/art/lamp.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Timer } from './timer.ts'

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })

/** A calm screen over everything. It does not count down: whoever looks again sees nothing new. */
export const Running = ({ timer, onStop }: { timer: Timer; onStop: () => void }) => {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="fixed inset-0 z-40 grid place-items-center overflow-y-auto bg-paper px-6 py-10 text-center">
      <div className="grid max-w-md justify-items-center gap-6">
        <Lamp />
        <h1 ref={head} tabIndex={-1} className="text-3xl outline-none">
          Just you two
        </h1>
        <p className="text-lg text-ink-soft">
          Until {clock(timer.endsAt)}. You can put the phone face down; everything here waits.
        </p>
        {timer.idea && <p className="font-serif text-xl">{timer.idea}</p>}
        <Button look="ghost" onClick={onStop}>
          End it here
        </Button>
      </div>
    </div>
  )
}
