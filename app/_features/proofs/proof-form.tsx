'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { CodeForm } from './code-form.tsx'
import { MailCode } from './mail-code.tsx'
import { PasskeyProof } from './passkey-proof.tsx'

/** Whatever they have to show that it is them: a passkey, their app, a code on paper, or one that is mailed. */
export const ProofForm = ({ onShown }: { onShown: () => void }) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [lost, setLost] = useState(false)
  const { data: ways, error } = useQuery(
    trpc.proofs.ways.queryOptions(undefined, { staleTime: 0, gcTime: 0 }),
  )
  if (error) return <FieldError>{reasonOf(error)}</FieldError>
  if (!ways) return <Skeleton className="h-24" />
  if (ways.owed === 'set-up')
    return (
      <p>
        This place asks for a second step first.{' '}
        <TextLink href="/you/second-step">It takes two minutes to set up</TextLink>
      </p>
    )
  return (
    <div className="grid gap-5">
      {ways.passkey && !lost && <PasskeyProof onShown={onShown} />}
      {ways.app && !lost && (
        <CodeForm
          label="The six digits that your app shows"
          send={(code) => client.proofs.byApp.mutate({ code })}
          onShown={onShown}
        />
      )}
      {ways.mail && <MailCode onShown={onShown} />}
      {lost && (
        <CodeForm
          label="One of your recovery codes"
          hint="Sixteen letters and digits. Each is good once."
          send={(code) => client.proofs.byRecoveryCode.mutate({ code })}
          onShown={onShown}
          digits={false}
        />
      )}
      {ways.recovery && (
        <Button look="ghost" className="-ml-5 justify-self-start" onClick={() => setLost(!lost)}>
          {lost ? 'I have it after all' : 'I don’t have that with me'}
        </Button>
      )}
      {!ways.mail && (lost || !ways.recovery) && (
        <p className="text-sm text-ink-soft">
          If you have lost all of it, an admin can take your second step away, and you begin anew. Nothing
          that you wrote is lost.
        </p>
      )}
    </div>
  )
}
