import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Card } from '#app/_ui/card.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import { laneWords } from '../../_words/lane-words.ts'
import { GoldenForm } from '../_golden/golden-form.tsx'
import { RetireButton } from '../_golden/retire-button.tsx'
import { saidWords } from '../_reviews/verdict-words.ts'

export const metadata = { title: 'Golden cases' }

export default async function GoldenPage() {
  const cases = await forPage((await api()).reviews.golden())
  return (
    <>
      <PageHead
        back={{ href: '/moderation/reviews', label: 'Fresh eyes' }}
        title="Golden cases"
        lead="Words the team has talked over. Each moderator comes across each of them once, in between and unmarked, and then reads why. You see sums, never who said what."
      />
      <GoldenForm />
      {cases.length > 0 && (
        <section aria-labelledby="all" className="mt-14">
          <h2 id="all" className="mb-4 text-xl">
            What the team has agreed on
          </h2>
          <ul className="grid gap-4">
            {cases.map(({ id, lane, text, expected, why, retired }) => (
              <Card as="li" key={id}>
                <Pill accent={laneWords[lane].accent}>{laneWords[lane].name}</Pill>
                <blockquote className="mt-2 break-words whitespace-pre-line">“{text}”</blockquote>
                <p className="mt-2 font-semibold first-letter:uppercase">{saidWords(expected)}</p>
                <p className="break-words">{why}</p>
                {retired ? (
                  <p className="mt-2 text-sm text-ink-soft">Shown to nobody new.</p>
                ) : (
                  <div className="mt-2 -ml-3">
                    <RetireButton goldenId={id} />
                  </div>
                )}
              </Card>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
