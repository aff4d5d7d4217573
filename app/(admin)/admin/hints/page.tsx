import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { KindSection } from './_hints/kind-section.tsx'

export const metadata = { title: 'Whether the hints help' }

export default async function HintsPage() {
  const periods = await forPage((await api()).hints.compare())
  return (
    <>
      <PageHead
        title="Whether the hints help"
        lead="While somebody writes, words that may hurt get one quiet hint. Nine in ten members see it; one in ten, chosen by chance, does not. So you can see what it changes."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      <div className="grid gap-12">
        {periods.map(({ days, kinds }) => (
          <section key={days} aria-label={`The last ${days} days`}>
            <h2 className="mb-4 text-2xl">The last {days} days</h2>
            <div className="grid gap-8">
              {kinds.map((compared) => (
                <KindSection key={compared.kind} compared={compared} />
              ))}
            </div>
          </section>
        ))}
      </div>
      <p className="mt-10 text-sm text-ink-soft">
        Only these numbers are kept: no draft, and not who wrote it. “Flagged” means that what was posted in
        the end was sent to moderators as shaming. The range in brackets is where the true share lies, 19
        times out of 20.
      </p>
    </>
  )
}
