import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { isAtLeast } from '#server/auth/roles.ts'
import { LookingAfter } from './_rest/looking-after.tsx'
import { Team } from './_rest/team.tsx'
import { Tips } from './_rest/tips.tsx'

export const metadata = { title: 'Looking after yourself' }

export default async function RestPage() {
  const [viewer, caller] = await Promise.all([currentViewer(), api()])
  const first = await forPage(caller.wellbeing.mine())
  const leads = viewer !== null && isAtLeast(viewer, 'lead')
  const team = leads ? await forPage(caller.wellbeing.team()) : null
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: 'Moderation' }}
        title="Looking after yourself"
        lead="You read hard words so that others need not. What you set here is yours: no lead and no admin can see it."
      />
      <LookingAfter first={first} />
      <Tips />
      {leads && <Team team={team} />}
    </>
  )
}
