'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { TestSent } from '#server/deliveries/schema.ts'

const words = ({ mail, push }: TestSent) => {
  const said = [
    mail === 'sent' && 'A mail is on its way.',
    mail === 'refused' && 'Your mailbox did not take it.',
    mail === 'trouble' && 'Our mail has trouble just now. You can try again in a while.',
    push === 'sent' && 'Your phone or computer was asked to show one.',
    push === 'trouble' && 'Your phone or computer could not be reached just now.',
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : 'There is no way open to send one: mail and phone are both off.'
}

export const TestButton = () => {
  const client = useTRPCClient()
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const send = async () => {
    setBusy(true)
    const answer = await client.deliveries.test.mutate().then(words, reasonOf)
    setSaid(answer)
    announce(answer)
    setBusy(false)
  }
  return (
    <div className="border-t border-line pt-6">
      <Button look="quiet" busy={busy} onClick={send}>
        {busy ? 'Sending…' : 'Send me a test'}
      </Button>
      {said && <p className="mt-3 text-ink-soft">{said}</p>}
    </div>
  )
}
