import { buttonClass } from '#app/_ui/button-class.ts'
import { PageHead } from '#app/_ui/page-head.tsx'

export const metadata = { title: 'Less mail', robots: { index: false } }

/** The same for every link, known or not. A plain form: it works without a sign-in and without JavaScript. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return (
    <>
      <PageHead
        title="Less mail from us"
        lead="What happens here still waits for you inside, as quietly as before."
      />
      <form method="post" action={`/api/unsubscribe/${encodeURIComponent(decodeURIComponent(token))}`}>
        <div className="grid justify-items-start gap-4">
          <button type="submit" name="what" value="kind" className={buttonClass('primary', {})}>
            Stop this kind of mail
          </button>
          <button type="submit" name="what" value="all" className={buttonClass('quiet', {})}>
            Stop all mail
          </button>
        </div>
      </form>
      <p className="mt-8 text-ink-soft">
        Links to sign in still come when you ask for them. You can change your mind under You, Notices.
      </p>
    </>
  )
}
