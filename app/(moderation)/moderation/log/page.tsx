import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { LogList } from './_log/log-list.tsx'

export const metadata = { title: 'What was decided' }

export default async function LogPage() {
  const first = await forPage((await api()).decisions.log({}))
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: 'Moderation' }}
        title="What was decided"
        lead="Every act of the people who look after this place. Nothing can be taken out of it or changed."
      />
      <LogList first={first} />
    </>
  )
}
