import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Duty } from './_duty/duty.tsx'

export const metadata = { title: 'On duty for care' }

export default async function DutyPage() {
  const first = await forPage((await api()).support.duty())
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: 'Moderation' }}
        title="On duty for care"
        lead="Who is called first when somebody writes in a hard moment. An hour counts; take only what you can."
      />
      <Duty first={first} />
    </>
  )
}
