import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { isAtLeast } from '#server/auth/roles.ts'
import { LaneSection } from './_agreement/lane-section.tsx'
import { Places } from './_agreement/places.tsx'
import { PrecisionList } from './_agreement/precision-list.tsx'

export const metadata = { title: 'How far we agree' }

const few = 'Too few yet. A line appears from five on.'

export default async function AgreementPage() {
  const [view, viewer] = await Promise.all([forPage((await api()).reviews.agreement()), currentViewer()])
  return (
    <>
      <PageHead
        back={{ href: '/moderation/reviews', label: 'Fresh eyes' }}
        title="How far we agree"
        lead={`The last ${view.days} days, by lane, version and rule. Nobody is shown by name, and nothing with fewer than five.`}
      />
      <div className="grid gap-12">
        <section aria-labelledby="eyes">
          <h2 id="eyes" className="mb-1 text-xl">
            Two pairs of eyes
          </h2>
          <p className="mb-4 text-ink-soft">
            Kappa is how far two agree beyond chance: 0 is chance, 1 is always. Low numbers ask for a talk,
            not for blame.
          </p>
          <div className="grid gap-4">
            {view.lanes.map((agreement) => (
              <LaneSection
                key={agreement.lane}
                agreement={agreement}
                golden={view.golden.find(({ lane }) => lane === agreement.lane)}
              />
            ))}
          </div>
        </section>
        <PrecisionList
          id="versions"
          title="Where the engine was right"
          lead="Of what it flagged and a moderator decided, how much was upheld, by version."
          cells={view.versions}
          none={few}
        />
        <PrecisionList
          id="rules"
          title="Rule by rule"
          lead="The same for each rule that speaks for the flag, as the rules stand today."
          cells={view.rules}
          none={few}
        />
        <Places view={view} admin={viewer !== null && isAtLeast(viewer, 'admin')} />
      </div>
    </>
  )
}
