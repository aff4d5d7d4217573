'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CodeForm } from '#app/_features/proofs/code-form.tsx'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { NewAddress } from './new-address.tsx'

type Step = 'rests' | 'asks' | { mailedTo: string }

/** Two small steps: the other address, and the code that was mailed there. */
export const ChangeAddress = ({ cutOff }: { cutOff: boolean }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [step, setStep] = useState<Step>('rests')
  const rest = () => setStep('rests')
  const confirm = async (code: string) => {
    const { from } = await client.addresses.confirm.mutate({ code })
    toast.say(from ? 'Thank you. It holds in three days.' : 'Saved. Links to sign in go there from now on.')
  }
  if (step === 'rests')
    return (
      <Button look="quiet" onClick={() => setStep('asks')}>
        Use another address
      </Button>
    )
  if (step === 'asks')
    return <NewAddress cutOff={cutOff} onMailed={(mailedTo) => setStep({ mailedTo })} onNotNow={rest} />
  return (
    <CodeForm
      label={`The code we mailed to ${step.mailedTo}`}
      hint="It is on its way, and good for a quarter of an hour."
      submit="That’s it"
      send={confirm}
      onShown={() => {
        rest()
        router.refresh()
      }}
      onNotNow={rest}
    />
  )
}
