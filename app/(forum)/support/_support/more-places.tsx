import Link from 'next/link'
import { ResourceCard } from '#app/_features/resources/resource-card.tsx'
import type { Region } from '#server/resources/limits.ts'
import { type Resource, type Theme, themes } from '#server/resources/schema.ts'
import { aboutOf, themesOf } from './about-of.ts'

type MorePlacesProps = { resources: Resource[]; region: Region; about: Theme | null }

const chip =
  'tap inline-flex items-center rounded-full border border-line-strong bg-surface px-4 py-2 hover:bg-sunken aria-[current=true]:border-ember aria-[current=true]:bg-ember-soft aria-[current=true]:font-semibold'

const Themes = ({ found, region, about }: { found: Theme[]; region: Region; about: Theme | null }) => (
  <ul aria-label="What it is about" className="mt-4 flex flex-wrap gap-2">
    {[null, ...found].map((theme) => (
      <li key={theme}>
        <Link
          href={`/support?region=${region}${theme ? `&about=${theme}` : ''}#more-places`}
          aria-current={theme === about}
          className={chip}
        >
          {theme ? themes[theme] : 'All of them'}
        </Link>
      </li>
    ))}
  </ul>
)

/** What else there is in a region, all of it or about one thing. */
export const MorePlaces = ({ resources, region, about }: MorePlacesProps) => {
  const found = themesOf(resources)
  return (
    resources.length > 0 && (
      <section aria-labelledby="more-places" className="mt-12">
        <h2 id="more-places" className="text-2xl">
          More places
        </h2>
        {found.length > 1 && <Themes found={found} region={region} about={about} />}
        <ul className="mt-5 grid grid-cols-1 gap-4">
          {aboutOf(resources, about).map((resource) => (
            <ResourceCard key={resource.id} resource={resource} />
          ))}
        </ul>
      </section>
    )
  )
}
