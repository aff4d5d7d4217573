'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

export const MoreButton = ({ label, onMore }: { label: string; onMore: () => Promise<void> }) => {
  const [busy, setBusy] = useState(false)
  const load = async () => {
    setBusy(true)
    await onMore().catch(() => undefined)
    setBusy(false)
  }
  return (
    <div className="my-5 text-center">
      <Button look="quiet" busy={busy} onClick={load}>
        {busy ? 'One moment…' : label}
      </Button>
    </div>
  )
}
