import { redirect } from 'next/navigation'
import { safeNext } from '#app/_trpc/safe-next.ts'
import { api } from '#app/_trpc/server.ts'
import { CirclesStep } from './_welcome/circles-step.tsx'
import { NameStep } from './_welcome/name-step.tsx'
import { RulesStep } from './_welcome/rules-step.tsx'
import { StepHead } from './_welcome/step-head.tsx'
import { stepOf } from './_welcome/step-of.ts'
import { TimeZoneGuess } from './_welcome/time-zone-guess.tsx'

export const metadata = { title: 'Welcome' }

type Search = { searchParams: Promise<{ next?: string; step?: string }> }

/** The first minutes of a new member. It can be left at any point and goes on where it was. */
export default async function WelcomePage({ searchParams }: Search) {
  const { next: asked, step: wanted } = await searchParams
  const next = safeNext(asked)
  const caller = await api()
  const me = await caller.members.me()
  if (!me) redirect(`/sign-in?next=${encodeURIComponent(`/welcome?next=${encodeURIComponent(next)}`)}`)
  const step = stepOf(me, wanted)
  if (step === 'over') redirect(next)
  return (
    <>
      <StepHead step={step} />
      {step === 'name' && <NameStep current={me.displayName} next={next} />}
      {step === 'rules' && <RulesStep rules={await caller.circles.houseRules()} next={next} />}
      {step === 'circles' && (
        <>
          <CirclesStep circles={await caller.circles.list()} next={next} />
          <TimeZoneGuess known={me.timeZone} />
        </>
      )}
    </>
  )
}
