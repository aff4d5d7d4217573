import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { ResourceCard } from '#app/_features/resources/resource-card.tsx'
import { api, guestApi, nameOfPlace } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { regions } from '#server/resources/limits.ts'
import { isTheme } from '#server/resources/schema.ts'
import { chooseRegion, regionCookie } from './_support/choose-region.ts'
import { MorePlaces } from './_support/more-places.tsx'
import { RegionForm } from './_support/region-form.tsx'

export const metadata: Metadata = { title: 'Get support' }

type Search = { searchParams: Promise<{ region?: string | string[]; about?: string | string[] }> }

/** What a member chose under You. This page must open even when nobody can be looked up. */
const ownRegion = async () => {
  try {
    return (await (await api()).members.me())?.region
  } catch {
    return null
  }
}

/** What those who run this place decided for whoever says nothing. */
const placeRegion = async () => {
  try {
    return (await (await guestApi()).settings.place()).region
  } catch {
    return null
  }
}

export default async function SupportPage({ searchParams }: Search) {
  const [{ region: asked, about }, jar, head] = await Promise.all([searchParams, cookies(), headers()])
  const [own, place] = await Promise.all([ownRegion(), placeRegion()])
  const chosen = [asked, own, jar.get(regionCookie)?.value, place]
  const region = chooseRegion(chosen, head.get('accept-language'))
  const { first, more } = await (await guestApi()).resources.list({ region })
  return (
    <>
      <PageHead
        title="Get support"
        lead={`If it’s too much to carry alone right now, these people are there to listen. Any reason that feels big to you is big enough. ${await nameOfPlace()} itself is not a crisis service.`}
      />
      <section aria-labelledby="first-places">
        <h2 id="first-places" className="sr-only">
          {region === 'ELSEWHERE' ? 'Wherever you are' : `In ${regions[region]}`}
        </h2>
        <RegionForm region={region} />
        <ul className="mt-5 grid grid-cols-1 gap-4">
          {first.map((resource) => (
            <ResourceCard key={resource.id} resource={resource} first />
          ))}
        </ul>
      </section>
      <MorePlaces resources={more} region={region} about={isTheme(about) ? about : null} />
      <p className="mt-10">
        If somebody must not see you here: <TextLink href="/leaving">how to leave at once</TextLink>, what it
        does and what it cannot do.
      </p>
      <p className="mt-6 text-sm text-ink-soft">
        Numbers change. If one doesn't work, please try the next, or your local emergency number. Nothing on
        this page is medical advice.
      </p>
    </>
  )
}
