import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { CircleForm } from '../_circles/circle-form.tsx'

export const metadata = { title: 'Change a circle' }

export default async function ChangeCirclePage({ params }: { params: Promise<{ slug: string }> }) {
  const circle = await forPage((await api()).circles.show({ slug: (await params).slug }))
  return (
    <>
      <PageHead
        title={circle.name}
        lead="Its words, its door and its guidelines."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      <CircleForm circle={circle} />
    </>
  )
}
