'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { FieldError } from '#app/_ui/field.tsx'

export const AcceptInvite = ({ token }: { token: string }) => {
  const router = useRouter()
  const client = useTRPCClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const accept = async () => {
    setBusy(true)
    try {
      const { slug } = await client.circles.acceptInvite.mutate({ token })
      router.push(`/circles/${slug}`)
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-4">
      {trouble && <FieldError>{trouble}</FieldError>}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={accept}>
          {busy ? 'One moment…' : 'Come in'}
        </Button>
        <ButtonLink look="ghost" href="/circles">
          Not now
        </ButtonLink>
      </div>
    </div>
  )
}
