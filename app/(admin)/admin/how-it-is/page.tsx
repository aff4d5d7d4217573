import { ReplySection } from '#app/_features/dashboard/reply-section.tsx'
import { WaitingSection } from '#app/_features/dashboard/waiting-section.tsx'
import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { HealthSection } from './_how/health-section.tsx'
import { HintSection } from './_how/hint-section.tsx'

export const metadata = { title: 'How it is' }

export default async function HowItIsPage() {
  const { replies, waiting, hints, health } = await forPage((await api()).dashboard.show())
  return (
    <>
      <PageHead
        title="How it is"
        lead="Sums that say where help is needed. Nothing here is about one person, and what fewer than five did is not shown."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      <ReplySection weeks={replies} />
      <WaitingSection waiting={waiting} />
      <HintSection weeks={hints} />
      <HealthSection lines={health} />
    </>
  )
}
