import { notFound } from 'next/navigation'
import { memberOnPage } from '#app/_trpc/for-page.ts'
import { safeNext } from '#app/_trpc/safe-next.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { Section } from '../_you/section.tsx'
import { AppHere } from './_second-step/app-here.tsx'
import { RecoveryCodes } from './_second-step/recovery-codes.tsx'
import { SetUpApp } from './_second-step/set-up-app.tsx'

export const metadata = { title: 'A second step' }

type Search = { searchParams: Promise<{ next?: string }> }

export default async function SecondStepPage({ searchParams }: Search) {
  await memberOnPage('/you/second-step')
  const step = await (await api()).proofs.secondStep()
  if (!step.forThem) notFound()
  const { next } = await searchParams
  return (
    <>
      <PageHead
        back={{ href: '/you/signing-in', label: 'Signing in' }}
        title="A second step"
        lead="You look after something here. With a second step, somebody who gets into your mailbox still cannot open it."
      />
      <div className="grid gap-10">
        <Section title="An app that makes codes">
          {step.app ? (
            <AppHere since={step.app.since} />
          ) : (
            <SetUpApp next={next === undefined ? null : safeNext(next)} />
          )}
        </Section>
        <Section title="A passkey">
          <p className="text-ink-soft">
            {step.passkeys > 0
              ? 'You have one, and it is a second step by itself: whoever signs in with it is asked nothing more. '
              : 'A passkey is a second step by itself, and the quickest: your finger, your face or the code of your device. '}
            <TextLink href="/you/signing-in">
              {step.passkeys > 0 ? 'Your passkeys' : 'Add a passkey'}
            </TextLink>
          </p>
        </Section>
        {(step.app || step.passkeys > 0) && (
          <Section title="Recovery codes">
            <RecoveryCodes left={step.codesLeft} />
          </Section>
        )}
      </div>
    </>
  )
}
