import { redirect } from 'next/navigation'
import { dayWords } from '#app/_features/statements/day-words.ts'
import { titleOf } from '#app/_features/statements/decided-words.ts'
import { signedInOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { StatementLine } from '#server/statements/schema.ts'
import { SignOutButton } from '../you/_you/sign-out-button.tsx'

export const metadata = { title: 'For a while' }

const closes = ({ kind, takenBack, endsAt }: StatementLine) =>
  kind === 'suspend' && !takenBack && endsAt !== null && endsAt > new Date()

const Earlier = ({ lines }: { lines: StatementLine[] }) => (
  <section aria-labelledby="earlier" className="mt-10 border-t border-line pt-6">
    <h2 id="earlier" className="mb-2 text-xl">
      What was decided before
    </h2>
    <ul className="grid gap-2">
      {lines.map(({ decisionId, kind, circle, at, endsAt, takenBack }) => (
        <li key={decisionId}>
          <TextLink href={`/notices/statement/${decisionId}`}>
            {titleOf[kind]({ circle, until: endsAt ? dayWords(endsAt) : '' })}
          </TextLink>
          <span className="text-ink-soft">
            , {dayWords(at)}
            {takenBack && ' (taken back)'}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

/** All there is for somebody whose door is closed: until when, why, and the way to another look. */
export default async function ClosedPage() {
  const { suspended } = await signedInOnPage('/closed')
  if (!suspended) redirect('/')
  const lines = await (await api()).statements.list()
  const open = lines.filter(closes)
  const last = open.toSorted((a, b) => Number(b.endsAt) - Number(a.endsAt))[0]
  const others = lines.filter((line) => line !== last)
  return (
    <>
      <h1 className="text-2xl desk:text-3xl">The door is closed for a while</h1>
      <p className="mt-3 mb-7 max-w-[28em] text-lg text-ink-soft">
        {last?.endsAt ? `It opens again by itself on ${dayWords(last.endsAt)}. ` : ''}
        What you wrote is kept, and nobody else here is told.
      </p>
      <div className="flex flex-wrap gap-3">
        {last && (
          <ButtonLink href={`/notices/statement/${last.decisionId}`}>
            Read why, or ask for another look
          </ButtonLink>
        )}
        <ButtonLink href="/support" look="quiet">
          Talk to someone now
        </ButtonLink>
        <SignOutButton />
      </div>
      {others.length > 0 && <Earlier lines={others} />}
    </>
  )
}
