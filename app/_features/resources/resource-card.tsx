import { Card } from '#app/_ui/card.tsx'
import type { Resource } from '#server/resources/schema.ts'
import { WaysToReach } from './ways-to-reach.tsx'

const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** One place that helps. Those that stand first have the louder buttons. */
export const ResourceCard = ({ resource, first = false }: { resource: Resource; first?: boolean }) => (
  <Card as="li">
    <h3 className="text-xl">{resource.name}</h3>
    <p className="mt-1">{resource.note}</p>
    <WaysToReach resource={resource} look={first ? 'primary' : 'quiet'} />
    <div className="mt-3.5 text-sm text-ink-soft">
      <p>
        {resource.hours} · In {resource.languages.join(', ')}
      </p>
      <p>
        {resource.tried === false ? 'Not tried by us yet. Put on this list on' : 'Last checked on'}{' '}
        <time dateTime={resource.lastChecked}>{day(resource.lastChecked)}</time>
      </p>
    </div>
  </Card>
)
