import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { readSetting } from '#server/settings/read-settings.ts'

/** The mail to somebody who is called. Mail is read over shoulders: no words, names or circles are in it. */
export const carePageMail = (to: string, place: string, caseId: string, minutes: number): Mail => ({
  to,
  subject: 'Somebody may need care now',
  lines: ['Hello,', 'somebody here may need care, and nobody is with them yet.'],
  link: { href: `${env().publicUrl}/moderation/${caseId}`, label: 'Look what it is' },
  after: [
    `If you can’t just now, you need do nothing: others are called after ${minutes} minutes, and whoever takes it is shown to all.`,
    `Thank you for being there.\n${place}`,
  ],
})

/** Sends the mail of one call. When somebody has closed the case meanwhile, nobody is woken for it. */
export const mailCarePage = async (pageId: string) => {
  const page = await db.carePage.findUnique({
    where: { id: pageId },
    include: { case: { select: { state: true } } },
  })
  if (!page || page.case.state === 'closed') return
  if (!canMail()) return log.warn({ pageId }, 'somebody was called to care, but not by mail')
  const { email } = await db.member.findUniqueOrThrow({ where: { id: page.memberId } })
  const minutes = await readSetting('careFallbackMinutes')
  const mail = carePageMail(email, await placeName(), page.caseId, minutes)
  await sendMail({ ...mail, messageId: sameMail('care', pageId) })
}
