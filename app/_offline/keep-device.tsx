'use client'

import { useEffect } from 'react'
import { useLineUp } from '#app/_realtime/live.tsx'
import { forget, forgetOthers } from './forget.ts'
import { listOutbox } from './outbox.ts'
import { registerWorker } from './register-worker.ts'
import { sendOutbox } from './send-outbox.ts'
import { rememberWhose, whose } from './whose.ts'

const againMs = 20_000

const sendMine = async () => {
  const member = whose()
  if (member && (await listOutbox(member)).length > 0) await sendOutbox(member)
}

/** Sees to what this browser keeps: whose it is, that it is sent when it can be, and that it goes with them. */
export const KeepDevice = () => {
  useLineUp(() => void sendMine().catch(() => undefined))
  useEffect(() => {
    const { dataset } = document.documentElement
    if (dataset.guest !== undefined) void forget()
    else if (dataset.for) {
      rememberWhose(dataset.for)
      void forgetOthers(dataset.for).catch(() => undefined)
    }
    void registerWorker()
    const send = () => {
      if (document.visibilityState === 'visible') void sendMine().catch(() => undefined)
    }
    send()
    const again = setInterval(send, againMs)
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      clearInterval(again)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [])
  return null
}
