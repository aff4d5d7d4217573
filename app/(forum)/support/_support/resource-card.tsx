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

export const ResourceCard = ({ resource }: { resource: Resource }) => (
  <Card as="li">
    <h3 className="text-xl">{resource.name}</h3>
    <p className="mt-1">{resource.note}</p>
    <WaysToReach resource={resource} />
    <dl className="mt-4 grid gap-1 text-sm text-ink-soft">
      <Fact name="Open" value={resource.hours} />
      <Fact name="Speaks" value={resource.languages.join(', ')} />
    </dl>
    <p className="mt-1 text-sm text-ink-soft">
      Last checked on <time dateTime={resource.lastChecked}>{day(resource.lastChecked)}</time>
    </p>
  </Card>
)

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt className="inline">{name}: </dt>
    <dd className="inline">{value}</dd>
  </div>
)
