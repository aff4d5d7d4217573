import { redirect } from 'next/navigation'
import { signedInOnPage } from '#app/_trpc/for-page.ts'
import { safeNext } from '#app/_trpc/safe-next.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { ShowStep } from './_second-step/show-step.tsx'

export const metadata = { title: 'One more step' }

type Search = { searchParams: Promise<{ next?: string }> }

/** In between: somebody who looks after something shows that it is them, and goes on to where they were going. */
export default async function SecondStepPage({ searchParams }: Search) {
  const next = safeNext((await searchParams).next)
  const { owed } = await signedInOnPage(next)
  if (!owed) redirect(next)
  const back = (
    <p className="mt-8">
      <TextLink href="/" className="inline-block py-2.5">
        Not now, take me home
      </TextLink>
    </p>
  )
  if (owed.step === 'check')
    return (
      <>
        <PageHead
          title="One more step"
          lead="You look after something here. Once a week we ask who it is, so that a lost phone opens nothing of it."
        />
        <ShowStep next={next} />
        {back}
      </>
    )
  return (
    <>
      <PageHead
        title="A second step first"
        lead="Those who look after others here have a second step beside the link by mail. It takes about two minutes."
      />
      <ButtonLink href={`/you/second-step?next=${encodeURIComponent(next)}`}>Set it up</ButtonLink>
      {back}
    </>
  )
}
