import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Card } from '#app/_ui/card.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { saidWords } from '../_reviews/verdict-words.ts'

export const metadata = { title: 'The team’s examples' }

export default async function YoursPage() {
  const answers = await forPage((await api()).reviews.myGolden())
  return (
    <>
      <PageHead
        back={{ href: '/moderation/reviews', label: 'Fresh eyes' }}
        title="The team’s examples"
        lead="Now and then you come across words that the team has talked over before. Only you can see what you said about them."
      />
      {answers.length === 0 ? (
        <EmptyState title="None yet">You will come across one in between.</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {answers.map(({ reviewId, text, said, expected, why, at }) => (
            <Card as="li" key={reviewId}>
              <blockquote className="break-words whitespace-pre-line">“{text}”</blockquote>
              <p className="mt-3">
                You: {saidWords(said)}. The team: {saidWords(expected)}.
              </p>
              <p className="mt-1 break-words">{why}</p>
              <p className="mt-1 text-sm text-ink-soft">
                <TimeAgo date={at} />
              </p>
            </Card>
          ))}
        </ul>
      )}
    </>
  )
}
