import { redirect } from 'next/navigation'
import { safeNext } from '#app/_trpc/safe-next.ts'
import { currentViewer, guestApi } from '#app/_trpc/server.ts'
import { Cup } from '#app/_ui/art/cup.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { errorWords } from './_sign-in/error-words.ts'
import { SignInForm } from './_sign-in/sign-in-form.tsx'

export const metadata = { title: 'Sign in' }

type Search = { searchParams: Promise<{ next?: string; callbackUrl?: string; error?: string }> }

export default async function SignInPage({ searchParams }: Search) {
  const { next: asked, error } = await searchParams
  const next = safeNext(asked)
  if (await currentViewer()) redirect(next)
  const ways = await (await guestApi()).members.waysToSignIn()
  return (
    <>
      <div className="pt-4 pb-7">
        <div className="text-accent">
          <Cup />
        </div>
        <h1 className="mt-4 text-2xl desk:text-3xl">Come in</h1>
        <p className="mt-3 max-w-[26em] text-lg text-ink-soft">
          There is no password to remember. We send you a link, and that is your key.
        </p>
      </div>
      {error && (
        <div className="mb-6" role="alert">
          <Note>{errorWords(error)}</Note>
        </div>
      )}
      <SignInForm next={next} google={ways.google} />
      <p className="mt-8 text-ink-soft">
        New here? It is the same door. Nobody asks for your real name, or your children's.
      </p>
      {ways.demoMailbox && (
        <p className="mt-3 text-ink-soft">
          This is a demo: mail lands in <TextLink href="/mailbox">the mailbox on the screen</TextLink>.
        </p>
      )}
    </>
  )
}
