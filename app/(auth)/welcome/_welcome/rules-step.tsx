'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { GuidelineView } from '#server/circles/schema.ts'
import { useStep } from './use-step.ts'

export const RulesStep = ({ rules, next }: { rules: GuidelineView[]; next: string }) => {
  const client = useTRPCClient()
  const { goOn, busy, trouble } = useStep(next)
  const back = `/welcome?step=name&next=${encodeURIComponent(next)}`
  return (
    <>
      <ol className="grid gap-6">
        {rules.map(({ id, title, body }) => (
          <li key={id} className="border-l-3 border-ember-soft pl-5">
            <h2 className="text-lg">{title}</h2>
            <p className="mt-1 whitespace-pre-line text-ink-soft">{body}</p>
          </li>
        ))}
      </ol>
      <div className="mt-8 grid gap-4">
        {trouble && <FieldError>{trouble}</FieldError>}
        <Button wide busy={busy} onClick={() => goOn(() => client.members.agreeToRules.mutate(), 'circles')}>
          {busy ? 'One moment…' : 'I can do that'}
        </Button>
        <p className="text-center">
          <TextLink href={back} className="inline-block py-2.5">
            Back to the name
          </TextLink>
        </p>
      </div>
    </>
  )
}
