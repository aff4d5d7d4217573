import type { Metadata } from 'next'
import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Note } from '#app/_ui/note.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { Month } from './_transparency/month.tsx'
import { MonthList } from './_transparency/month-list.tsx'
import { WhatHappens } from './_transparency/what-happens.tsx'
import { countWords, monthName } from './_transparency/words.ts'

export const metadata: Metadata = { title: 'What happens when somebody is unkind' }

type Search = { searchParams: Promise<{ month?: string | string[] }> }

const SmallPrint = ({ month }: { month: string }) => (
  <div className="mt-10 grid gap-3 text-sm text-ink-soft">
    <p>
      These numbers are counted from the log of everything moderators do, in which nothing can be changed or
      taken out. A number below five could point at somebody, so it is not shown; another one beside it is
      kept back where the first could be worked out from it. A month is told once it is over, and does not
      change.
    </p>
    <p>
      <a
        href={`/api/export/transparency.csv?month=${month}`}
        download
        className="inline-block py-2.5 text-ember underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        The same numbers as a file (CSV)
      </a>
    </p>
  </div>
)

export default async function TransparencyPage({ searchParams }: Search) {
  const { month: asked } = await searchParams
  const month = typeof asked === 'string' ? asked : undefined
  const { shown, months, care } = await forPage((await api()).transparency.month({ month }))
  return (
    <>
      <PageHead
        title="What happens here when somebody is unkind"
        lead="It happens, to tired people most of all. This is what we do then, and how often."
      />
      <WhatHappens />
      <p className="mt-4">
        What we ask of each other stands in the{' '}
        <TextLink href="/house-rules" className="inline-block py-2">
          house rules
        </TextLink>
        .
      </p>
      <section aria-labelledby="numbers" className="mt-12">
        <h2 id="numbers" className="mb-5 text-2xl">
          {shown ? monthName(shown.month) : 'In numbers'}
        </h2>
        {shown ? (
          <Month {...shown} />
        ) : (
          <Note
            tone="wait"
            title={month ? 'Nothing is told of that month' : 'The first month is not over yet'}
          >
            Numbers come when a month is over, all at once: numbers that move day by day could tell of one
            person.
          </Note>
        )}
      </section>
      {care.length > 0 && (
        <section aria-labelledby="care" className="mt-10">
          <h2 id="care" className="text-xl">
            When somebody needed care
          </h2>
          <p className="mt-2">Of this we tell one number a year, and nothing else.</p>
          <ul className="mt-2">
            {care.map(({ year, count }) => (
              <li key={year}>
                {year}: {countWords(count)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <MonthList months={months} shown={shown?.month ?? ''} />
      {shown && <SmallPrint month={shown.month} />}
    </>
  )
}
