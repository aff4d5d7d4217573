import { WaitingList } from '#app/_features/threads/waiting-list.tsx'
import { Card } from '#app/_ui/card.tsx'
import type { WaitingForGreeters } from '#server/greeting/schema.ts'

/** For those who like to be the first to answer. Nothing waits: nothing is shown. */
export const FirstAnswers = ({ waiting }: Pick<WaitingForGreeters, 'waiting'>) => {
  if (waiting.length === 0) return null
  return (
    <Card as="section" className="mb-8" aria-labelledby="first-answers">
      <h2 id="first-answers" className="text-xl">
        Waiting for a first answer
      </h2>
      <p className="mt-1 mb-2 text-ink-soft">Two words are enough. If tonight is not the night, let it be.</p>
      <WaitingList threads={waiting} />
    </Card>
  )
}
