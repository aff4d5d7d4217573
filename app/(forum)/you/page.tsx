import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { PlaceList } from '#app/_ui/place-list.tsx'
import { MyCircles } from './_you/my-circles.tsx'
import { PauseNote } from './_you/pause-note.tsx'
import { groups } from './_you/places.ts'
import { Section } from './_you/section.tsx'
import { SignOutButton } from './_you/sign-out-button.tsx'

export const metadata = { title: 'You' }

export default async function YouPage() {
  await memberOnPage('/you')
  const caller = await api()
  const [me, circles] = await Promise.all([caller.members.me(), caller.circles.list()])
  if (!me) return null
  const mine = circles.filter(({ membership }) => membership?.state === 'active')
  return (
    <>
      <PageHead title="You" lead={`You are ${me.displayName ?? 'a parent'} here.`} />
      <div className="grid gap-9">
        {me.pausedAt && <PauseNote />}
        {groups.map(({ title, places }) => (
          <section key={title} aria-label={title}>
            <h2 className="mb-3 text-xl">{title}</h2>
            <PlaceList places={places} />
          </section>
        ))}
        <Section title="Your places">
          <MyCircles circles={mine} role={me.role} />
        </Section>
        <Section title="Leaving for now">
          <p className="mb-4 break-words text-ink-soft">
            You are signed in as {me.email}. Nobody else sees this address.
          </p>
          <SignOutButton />
        </Section>
      </div>
    </>
  )
}
