import type { Metadata } from 'next'
import { forPage } from '#app/_trpc/for-page.ts'
import { guestApi } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Mailbox } from './_mailbox/mailbox.tsx'

export const metadata: Metadata = { title: 'The demo’s mailbox', robots: { index: false } }

/** Not there at all once real mail is sent. */
export default async function MailboxPage() {
  const inbox = await forPage((await guestApi()).mail.demoInbox())
  return (
    <>
      <PageHead
        title="The demo's mailbox"
        lead="All mail of this demo lands here, for everyone to read. With a real mail server this page is gone."
      />
      <Mailbox first={inbox} />
    </>
  )
}
