import type { Metadata } from 'next'
import { Cup } from '#app/_ui/art/cup.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'

export const metadata: Metadata = { title: 'Come in', robots: { index: false }, referrer: 'no-referrer' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** A page between the mail and the door: programs that look into mails open links, but press no button. */
export default async function ContinuePage({ searchParams }: Search) {
  const query = await searchParams
  const link = { token: one(query.token), email: one(query.email), callbackUrl: one(query.callbackUrl) }
  if (!link.token || !link.email)
    return (
      <div className="pt-4">
        <h1 className="text-2xl desk:text-3xl">This link is not whole</h1>
        <p className="mt-3 mb-7 text-lg text-ink-soft">
          A piece of it may have been lost on the way. You can ask for a new one.
        </p>
        <ButtonLink href="/sign-in">Send me a new link</ButtonLink>
      </div>
    )
  return (
    <div className="pt-4">
      <div className="text-accent">
        <Cup />
      </div>
      <h1 className="mt-4 text-2xl desk:text-3xl">Good to see you</h1>
      <p className="mt-3 text-lg text-ink-soft">
        You are about to come in as{' '}
        <strong className="font-semibold break-words text-ink">{link.email}</strong>.
      </p>
      <form action="/api/auth/callback/email" method="get" className="mt-7">
        {Object.entries(link).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" wide>
          Come in
        </Button>
      </form>
      <p className="mt-6 text-ink-soft">
        Not you? <TextLink href="/sign-in">Sign in with another address</TextLink>.
      </p>
    </div>
  )
}
