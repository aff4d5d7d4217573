import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Note } from '#app/_ui/note.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'

export const metadata = { title: 'Before you go on' }

/** After deciding about somebody in danger. It says nothing of the case: there is nothing left to do. */
export default function AfterPage() {
  return (
    <>
      <PageHead
        title="That was a heavy one"
        lead="You read it, you did not look away, and somebody is less alone because of it. What they do with it is not in your hands."
      />
      <div className="grid gap-7">
        <Note tone="care" title="You are resting for half an hour">
          Nothing new is given to you until then. If you would rather go on, you can end the rest under{' '}
          <TextLink href="/moderation/rest">Looking after yourself</TextLink>.
        </Note>
        <section aria-labelledby="now">
          <h2 id="now" className="mb-3 text-xl">
            What tends to help now
          </h2>
          <ul className="grid list-disc gap-2 pl-5">
            <li>Stand up, drink something, look out of a window.</li>
            <li>Tell somebody that it was hard. You need not say what it was.</li>
            <li>If it stays with you tonight, that is no weakness: it is what such words do.</li>
            <li>If it stays for days, the people you sent them to are there for you too.</li>
          </ul>
        </section>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/support" look="quiet">
            Help for you
          </ButtonLink>
          <ButtonLink href="/moderation" look="ghost">
            Back to the others
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
