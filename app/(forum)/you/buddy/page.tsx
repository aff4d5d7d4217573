import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { Buddy } from './buddy.tsx'

export const metadata = { title: 'A buddy' }

export default async function BuddyPage() {
  await memberOnPage('/you/buddy')
  const buddy = await (await api()).buddies.mine()
  return (
    <>
      <PageHead
        back={backToYou}
        title="One other parent, for a while"
        lead="A place for two. Either of you can end it with one tap, without a reason."
      />
      <Buddy buddy={buddy} />
    </>
  )
}
