import { db } from '#server/db.ts'
import type { Jobs } from '#server/jobs/enqueue.ts'
import { log } from '#server/log.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { changedForThemMail, changedMail } from './address-mails.ts'
import { dropDone } from './keep-address.ts'

type Changed = Jobs['mail_address_changed']

const tell = async ({ memberId, by }: Changed, before: string) => {
  if (!canMail()) return log.warn('there is no way to tell an old address')
  const mailOf = by ? changedForThemMail : changedMail
  const mail = {
    ...mailOf(before, await placeName()),
    messageId: sameMail('address', memberId + before),
  }
  await sendMail(mail).catch((error) => {
    // it may well be gone: that is often why
    if (!(error instanceof MailRefused)) throw error
  })
}

/** Tells the old mailbox, and forgets it. About safety, so it goes out on a pause too. */
export const mailAddressChanged = async ({ memberId, by }: Changed): Promise<void> => {
  const change = await db.addressChange.findUnique({ where: { memberId }, select: { before: true } })
  if (!change?.before) return
  const { before } = change
  await tell({ memberId, by }, before)
  await db.addressChange.updateMany({ where: { memberId, before }, data: { before: null } })
  await dropDone(memberId)
}
