import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Thresholds } from './_screening/thresholds.tsx'

export const metadata = { title: 'What is flagged' }

export default async function ScreeningPage() {
  const first = await forPage((await api()).thresholds.list())
  return (
    <>
      <PageHead
        back={{ href: '/admin', label: 'Members and circles' }}
        title="What is flagged"
        lead="The engine reads every post and shows some of them to your moderators. Here you choose how easily. What happens then, a person decides."
      />
      <Thresholds first={first} />
    </>
  )
}
