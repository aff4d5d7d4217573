'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { beginQuietMoment, endQuietMoment } from '#app/_features/care-tools/quiet-moment.ts'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useCare } from '../_store/care.tsx'
import { afterJump, begin, left, readTimer, type Timer } from './timer.ts'

const name = 'time-together'
const look = 1_000

type Phase = 'choosing' | 'running' | 'over'

/** Time together, kept on this device so that a closed tab or a locked phone does not end it. */
export const useTimer = (onOver: () => void) => {
  const { store } = useCare()
  const [timer, setTimer] = useState<Timer | null>(null)
  const [phase, setPhase] = useState<Phase>('choosing')
  const client = useTRPCClient()
  const over = useRef(onOver)
  over.current = onOver

  const keep = useCallback(
    (next: Timer | null) => {
      setTimer(next)
      void store.note(name, next ?? undefined)
      if (next) beginQuietMoment(next.endsAt)
      else endQuietMoment()
    },
    [store],
  )
  useEffect(() => {
    void store.recall(name).then((kept) => {
      const found = readTimer(kept)
      if (!found) return
      setTimer(found)
      setPhase('running')
    })
  }, [store])

  useEffect(() => {
    if (phase !== 'running' || !timer) return
    let before = Date.now()
    let steady = performance.now()
    const check = () => {
      const [now, passed] = [Date.now(), performance.now() - steady]
      const healed = afterJump(timer, before, now, passed)
      before = now
      steady += passed
      if (healed !== timer) return keep(healed)
      if (left(timer, now) > 0) return
      keep(null)
      setPhase('over')
      over.current()
    }
    check()
    const ticking = setInterval(check, look)
    return () => clearInterval(ticking)
  }, [timer, phase, keep])

  // without a network this device alone is silent: then nothing could reach it anyway
  const quietEverywhere = (minutes: number) =>
    void client.careTools.beQuiet.mutate({ minutes }).catch(() => undefined)
  const start = (minutes: number, idea: string) => {
    quietEverywhere(minutes)
    keep(begin(Date.now(), minutes, idea))
    setPhase('running')
  }
  const stop = () => {
    quietEverywhere(0)
    keep(null)
    setPhase('over')
  }
  return { timer, phase, start, stop, again: () => setPhase('choosing') }
}
