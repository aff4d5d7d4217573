'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useSave } from '../../_you/use-save.ts'
import { Codes } from './codes.tsx'

const leftInWords = (left: number) => {
  if (left === 0) return 'You have none just now. Ten of them take a moment.'
  return left === 1 ? 'One of them is left.' : `${left} of them are left.`
}

/** For whoever is without phone and passkey. New ones take the place of all before. */
export const RecoveryCodes = ({ left }: { left: number }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const { save, busy } = useSave()
  const [codes, setCodes] = useState<string[] | null>(null)
  const make = () =>
    save(
      async () => setCodes((await client.proofs.makeCodes.mutate()).codes),
      'Here they are. Earlier ones open nothing any more.',
    )
  const kept = () => {
    setCodes(null)
    router.refresh()
  }
  if (codes) return <Codes codes={codes} onKept={kept} />
  return (
    <>
      <p className="mb-4 text-ink-soft">{leftInWords(left)}</p>
      <Button look="quiet" busy={busy} onClick={make}>
        {left === 0 ? 'Make ten' : 'Make ten new ones'}
      </Button>
    </>
  )
}
