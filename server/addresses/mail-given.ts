import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { givenMail } from './address-mails.ts'

/** Tells the new mailbox whose it is now. About safety, so it goes out on a pause too. */
export const mailAddressGiven = async ({ memberId }: { memberId: string }): Promise<void> => {
  const member = await db.member.findUnique({ where: { id: memberId }, select: { email: true } })
  if (!member) return
  if (!canMail()) return log.warn('there is no way to tell a new address')
  const { email } = member
  const messageId = sameMail('address given', memberId + email)
  await sendMail({ ...givenMail(email, await placeName()), messageId }).catch((error) => {
    // the link that is asked for there says so too
    if (!(error instanceof MailRefused)) throw error
  })
}
