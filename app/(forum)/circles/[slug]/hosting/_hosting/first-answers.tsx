import { WaitingList } from '#app/_features/threads/waiting-list.tsx'
import type { WaitingForHosts } from '#server/greeting/schema.ts'
import { firstAnswerWords } from './first-answer-words.ts'

/** What matters most comes first: how long people wait until somebody answers. */
export const FirstAnswers = ({ seen }: { seen: WaitingForHosts }) => {
  const { number, words } = firstAnswerWords(seen)
  return (
    <section className="mb-10" aria-labelledby="first-answers">
      <h2 id="first-answers" className="text-xl">
        Until somebody answers
      </h2>
      {number && <p className="mt-2 font-serif text-3xl">{number}</p>}
      <p className="mt-1 text-ink-soft">{words}</p>
      {seen.waiting.length > 0 ? (
        <>
          <h3 className="mt-5 mb-1 font-semibold">Waiting now</h3>
          <WaitingList threads={seen.waiting} />
        </>
      ) : (
        <p className="mt-3">Nobody is waiting just now.</p>
      )}
    </section>
  )
}
