import type { Metadata } from 'next'
import { ResourceCard } from '#app/_features/resources/resource-card.tsx'
import { forPage } from '#app/_trpc/for-page.ts'
import { api, nameOfPlace } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { CardAnswers } from './_card/card-answers.tsx'

// Nothing in the tab or the history of a shared phone gives it away.
export const metadata: Metadata = { title: 'For you' }

export default async function CarePage({ params }: { params: Promise<{ cardId: string }> }) {
  const { cardId } = await params
  const card = await forPage((await api()).support.card({ cardId }))
  return (
    <>
      <PageHead title="Somebody here is thinking of you" />
      <p dir="auto" className="max-w-[34em] text-lg break-words whitespace-pre-wrap">
        {card.words}
      </p>
      <p className="mt-4 font-serif text-lg text-ember">{card.signedAs}</p>
      <section aria-labelledby="who-listens" className="mt-10">
        <h2 id="who-listens" className="text-2xl">
          Who listens
        </h2>
        <ul className="mt-5 grid grid-cols-1 gap-4">
          {card.lines.map((line, index) => (
            <ResourceCard key={line.id} resource={line} first={index === 0} />
          ))}
        </ul>
        <p className="mt-5">
          <TextLink href="/support" className="inline-block py-2.5">
            More places, and other countries
          </TextLink>
        </p>
      </section>
      <CardAnswers card={card} />
      <p className="mt-10 text-sm text-ink-soft">
        Only you can see this page. You are not in any trouble, and nothing you wrote was taken away.{' '}
        {await nameOfPlace()} is not a crisis service.
      </p>
    </>
  )
}
