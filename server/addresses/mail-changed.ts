import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { changedMail } from './address-mails.ts'
import { dropDone } from './keep-address.ts'

const tell = async (memberId: string, before: string) => {
  if (!canMail()) return log.warn('there is no way to tell an old address')
  const mail = {
    ...changedMail(before, await placeName()),
    messageId: sameMail('address', memberId + before),
  }
  await sendMail(mail).catch((error) => {
    // it may well be gone: that is often why
    if (!(error instanceof MailRefused)) throw error
  })
}

/** Tells the old mailbox, and forgets it. About safety, so it goes out on a pause too. */
export const mailAddressChanged = async ({ memberId }: { memberId: string }): Promise<void> => {
  const change = await db.addressChange.findUnique({ where: { memberId }, select: { before: true } })
  if (!change?.before) return
  const { before } = change
  await tell(memberId, before)
  await db.addressChange.updateMany({ where: { memberId, before }, data: { before: null } })
  await dropDone(memberId)
}
