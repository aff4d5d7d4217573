import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import type { CircleCard } from '#server/circles/schema.ts'
import { WriteForm } from './_write/write-form.tsx'

export const metadata = { title: 'Write' }

/** A place for two is in no list: it is written to from its own page. */
const placeForTwo = async (wanted: string | undefined, listed: CircleCard[]): Promise<CircleCard[]> => {
  if (!wanted || listed.some(({ slug }) => slug === wanted)) return []
  const circle = await (await api()).circles.show({ slug: wanted }).catch(() => null)
  return circle?.kind === 'pair' ? [{ ...circle, unread: 0 }] : []
}

export default async function WritePage({ searchParams }: { searchParams: Promise<{ circle?: string }> }) {
  const { circle: wanted } = await searchParams
  const { wantsHints } = await memberOnPage(wanted ? `/write?circle=${encodeURIComponent(wanted)}` : '/write')
  const all = await (await api()).circles.list()
  const listed = all.filter((circle) => circle.membership?.state === 'active')
  const circles = [...listed, ...(await placeForTwo(wanted, listed))]
  return (
    <>
      <PageHead title="Say something" lead="It does not have to be clever, or fair, or finished." />
      {circles.length === 0 ? (
        <EmptyState
          title="Choose a circle first"
          action={<ButtonLink href="/circles">See the circles</ButtonLink>}
        >
          Your words need a room with people in it.
        </EmptyState>
      ) : (
        <WriteForm
          circles={circles}
          wantsHints={wantsHints}
          wanted={circles.find((circle) => circle.slug === wanted)?.id ?? circles[0]?.id ?? ''}
        />
      )}
    </>
  )
}
