import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Search } from './_search/search.tsx'

export const metadata = { title: 'Look for something' }

export default async function SearchPage() {
  await memberOnPage('/search')
  const circles = await (await api()).circles.list()
  const mine = circles.filter((circle) => circle.membership?.state === 'active')
  return (
    <>
      <PageHead
        title="Look for something"
        lead="In the conversations of your circles. What you look for is kept nowhere."
      />
      <Search circles={mine.map(({ id, name }) => ({ id, name }))} />
    </>
  )
}
