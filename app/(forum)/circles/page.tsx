import { CircleCard } from '#app/_features/circles/circle-card.tsx'
import { SearchLink } from '#app/_features/search/search-link.tsx'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'

export const metadata = { title: 'Circles' }

export default async function CirclesPage() {
  const viewer = await currentViewer()
  const circles = await (await api()).circles.list()
  return (
    <>
      <PageHead
        title="Circles"
        lead="Small rooms of people whose days look like yours. Be in as many as you like."
      />
      {viewer?.welcomed && <SearchLink />}
      <ul className="grid gap-4">
        {circles.map((circle) => (
          <CircleCard key={circle.id} circle={circle} />
        ))}
      </ul>
    </>
  )
}
