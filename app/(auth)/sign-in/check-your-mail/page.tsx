import { guestApi } from '#app/_trpc/server.ts'
import { Cup } from '#app/_ui/art/cup.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { SentTo } from '../_sign-in/sent-to.tsx'

export const metadata = { title: 'Look in your mail' }

export default async function CheckYourMailPage() {
  const { demoMailbox } = await (await guestApi()).members.waysToSignIn()
  return (
    <div className="pt-4">
      <div className="text-accent">
        <Cup />
      </div>
      <h1 className="mt-5 text-2xl desk:text-3xl">Look in your mail</h1>
      <p className="mt-3 text-lg text-ink-soft">
        A link is on its way to <SentTo />. It works once, for the next half hour.
      </p>
      <p className="mt-3 text-ink-soft">
        Nothing there after a few minutes? It may have landed in the spam folder, or{' '}
        <TextLink href="/sign-in">you can ask for another</TextLink>.
      </p>
      {demoMailbox && (
        <p className="mt-7">
          <ButtonLink href="/mailbox">Open the demo's mailbox</ButtonLink>
        </p>
      )}
    </div>
  )
}
