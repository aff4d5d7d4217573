'use client'

import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { forgetOnThisDevice } from '#app/_features/care-tools/forget-on-this-device.ts'
import { hasUnsent } from '#app/_features/care-tools/unsent.ts'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Note } from '#app/_ui/note.tsx'

/** What is kept under For me goes from this device with it; words that are nowhere else are asked about first. */
export const SignOutButton = () => {
  const [busy, setBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const leave = async () => {
    setBusy(true)
    await forgetOnThisDevice(true)
    await signOut({ callbackUrl: '/' })
  }
  const ask = async () => {
    if (await hasUnsent()) setAsks(true)
    else await leave()
  }
  if (asks)
    return (
      <Note tone="wait" title="Some of your words are only on this device">
        <p className="mt-1">
          What you wrote under For me has not reached your account yet. Open it once with a network, and they
          are safe. Signing out now would delete them.
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <ButtonLink href="/for-me" look="quiet">
            Open For me
          </ButtonLink>
          <Button look="careful" busy={busy} onClick={leave}>
            Sign out anyway
          </Button>
        </div>
      </Note>
    )
  return (
    <Button look="quiet" busy={busy} onClick={ask}>
      {busy ? 'See you…' : 'Sign out'}
    </Button>
  )
}
