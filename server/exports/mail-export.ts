import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, type Mail, sendMail } from '#server/mail/send-mail.ts'

/** A mail can be read over a shoulder: it says that something is ready, and not what. */
export const exportMail = (to: string): Mail => ({
  to,
  subject: 'What you asked for is ready',
  lines: ['Hello,', 'what you asked for is ready. You can fetch it for seven days, after signing in.'],
  link: { href: `${env().publicUrl}/you/everything`, label: 'Fetch it' },
})

/** They asked for it and wait, so it comes whatever they chose about notices. */
export const mailExport = async ({ exportId }: { exportId: string }) => {
  const row = await db.accountExport.findUnique({
    where: { id: exportId },
    select: { state: true, member: { select: { email: true } } },
  })
  if (row?.state !== 'ready' || !canMail()) return
  await sendMail({ ...exportMail(row.member.email), messageId: sameMail('export', exportId) })
}
