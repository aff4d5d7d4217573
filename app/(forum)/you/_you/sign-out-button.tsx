'use client'

import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

export const SignOutButton = () => {
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    await signOut({ callbackUrl: '/' })
  }
  return (
    <Button look="quiet" busy={busy} onClick={leave}>
      {busy ? 'See you…' : 'Sign out'}
    </Button>
  )
}
