'use client'

import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { breathAt } from './breath.ts'

const lengths = [
  { minutes: 1, name: 'One minute' },
  { minutes: 5, name: 'Five minutes' },
] as const

const Circle = ({ inwards }: { inwards: boolean }) => (
  <div aria-hidden="true" className="grid h-72 place-items-center">
    <div
      className="size-32 rounded-full bg-ember-soft transition-transform ease-in-out motion-reduce:transition-none"
      style={{
        transform: inwards ? 'scale(2)' : 'scale(1)',
        transitionDuration: inwards ? '4s' : '6s',
      }}
    />
  </div>
)

/** In for four seconds, out for six. Without motion the words change and nothing moves. */
const Breathing = ({ endsAt, onEnd }: { endsAt: number; onEnd: () => void }) => {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (now >= endsAt) onEnd()
  }, [now, endsAt, onEnd])
  const inwards = breathAt(endsAt - now) === 'in'
  return (
    <>
      <Circle inwards={inwards} />
      <p className="text-center font-serif text-2xl">{inwards ? 'In…' : 'And out…'}</p>
      <p className="mt-8 text-center">
        <Button look="ghost" onClick={onEnd}>
          That is enough
        </Button>
      </p>
    </>
  )
}

export const Breathe = () => {
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const [after, setAfter] = useState(false)
  const begin = (minutes: number) => setEndsAt(performance.now() + minutes * 60_000)
  const end = () => {
    setEndsAt(null)
    setAfter(true)
  }
  return (
    <ToolPage
      title="A quiet minute"
      lead={
        endsAt
          ? undefined
          : after
            ? 'That was for you. Stay as long as you like.'
            : 'Breathe in while the circle grows, out while it rests. If your thoughts wander off, let them.'
      }
    >
      {endsAt ? (
        <Breathing endsAt={endsAt} onEnd={end} />
      ) : (
        <div className="flex flex-wrap gap-3">
          {lengths.map(({ minutes, name }) => (
            <Button key={minutes} look={minutes === 1 ? 'primary' : 'quiet'} onClick={() => begin(minutes)}>
              {after ? `${name} more` : name}
            </Button>
          ))}
        </div>
      )}
    </ToolPage>
  )
}
