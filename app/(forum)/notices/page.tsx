import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Notices } from './_notices/notices.tsx'

export const metadata = { title: 'Notices' }

export default async function NoticesPage() {
  await memberOnPage('/notices')
  const first = await (await api()).notifications.list({})
  return (
    <>
      <PageHead title="Notices" lead="What reached you while you were away." />
      <Notices first={first} />
    </>
  )
}
