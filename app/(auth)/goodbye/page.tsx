import { Cup } from '#app/_ui/art/cup.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'

export const metadata = { title: 'Goodbye', robots: { index: false } }

const CupOnTop = () => (
  <div className="mb-5 text-ember">
    <Cup />
  </div>
)

type Props = { searchParams: Promise<{ at?: string }> }

export default async function GoodbyePage({ searchParams }: Props) {
  const { at } = await searchParams
  return at === 'once' ? (
    <>
      <CupOnTop />
      <PageHead
        title="It is done"
        lead="Everything about you is being erased; it takes a few moments. Thank you for having been here. Go gently."
      />
    </>
  ) : (
    <>
      <CupOnTop />
      <PageHead
        title="Your account is closed"
        lead="Nobody sees your name here any more. If you change your mind within a week, signing in brings all of it back. If not, it is erased, and you need not do anything. Go gently."
      />
      <ButtonLink look="quiet" href="/sign-in">
        Sign in and stay
      </ButtonLink>
    </>
  )
}
