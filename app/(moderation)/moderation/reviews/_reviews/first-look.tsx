import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { FirstLook as First, ReviewView } from '#server/reviews/schema.ts'
import { NextOne } from './next-one.tsx'
import { saidWords } from './verdict-words.ts'

const titleOf = ({ agreed, golden }: First) => {
  if (golden) return agreed ? 'The team had seen it the same way' : 'The team had seen it another way'
  return agreed ? 'You both saw it the same way' : 'You two saw it differently'
}

const afterwards = ({ agreed, golden }: First) => {
  if (golden)
    return 'This was one the team had talked over before. Everyone comes across it once. Only you can see what you said.'
  if (agreed) return 'Thank you for looking with your own eyes.'
  return 'That is what this is for, and neither of you is wrong. Three others will now say how to see words like these. What was decided for the author stays as it is.'
}

/** Only now: how it was seen before, in their words and without a name. */
export const FirstLook = ({ answer, first }: Pick<ReviewView, 'answer' | 'first'>) => {
  if (!answer || !first) return null
  return (
    <section aria-labelledby="both" className="grid gap-5">
      <h2 id="both" className="text-xl" tabIndex={-1}>
        {titleOf(first)}
      </h2>
      <div className="grid gap-4 desk:grid-cols-2">
        <Card>
          <h3 className="text-sm font-semibold text-ink-soft">You said</h3>
          <p className="mt-1 font-semibold first-letter:uppercase">{saidWords(answer.verdict)}</p>
          <p className="mt-1 break-words">{answer.reason}</p>
        </Card>
        <Card>
          <h3 className="text-sm font-semibold text-ink-soft">
            {first.golden ? 'The team agreed on' : 'The one before you said'}
          </h3>
          <p className="mt-1 font-semibold first-letter:uppercase">{saidWords(first.verdict)}</p>
          <p className="mt-1 break-words">{first.words}</p>
        </Card>
      </div>
      <Note>{afterwards(first)}</Note>
      <div>
        <NextOne>Another one</NextOne>
      </div>
    </section>
  )
}
