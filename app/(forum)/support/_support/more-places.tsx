import { ResourceCard } from '#app/_features/resources/resource-card.tsx'
import type { Resource } from '#server/resources/schema.ts'

export const MorePlaces = ({ resources }: { resources: Resource[] }) =>
  resources.length > 0 && (
    <section aria-labelledby="more-places" className="mt-12">
      <h2 id="more-places" className="text-2xl">
        More places
      </h2>
      <ul className="mt-5 grid grid-cols-1 gap-4">
        {resources.map((resource) => (
          <ResourceCard key={resource.id} resource={resource} />
        ))}
      </ul>
    </section>
  )
