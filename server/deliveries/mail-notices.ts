import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { canMail, MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { groupOf } from '#server/notifications/notice-group.ts'
import { placeName } from '#server/settings/place-name.ts'
import { dropTurns, markSent } from './end-turns.ts'
import type { Owner, Turn } from './look-again.ts'
import { quietMail } from './quiet-mail.ts'
import { type Scope, scopes } from './unsubscribe-token.ts'

/** Mail is written to nobody whose settings have no row: the link to unsubscribe is made of it. */
export const settingsOf = (memberId: string) =>
  db.noticeSettings.upsert({ where: { memberId }, create: { memberId }, update: {} })

/** The address takes nothing any more: mail stops, and its owner sees it where they choose how to hear. */
export const noteRefused = (memberId: string, now: Date) => {
  log.info({ memberId }, 'a mailbox was refused; mail to it stops')
  return db.noticeSettings.updateMany({ where: { memberId }, data: { mailRefusedAt: now } })
}

const scopeOf = (turns: Turn[]): Scope => {
  const groups = new Set(turns.map(({ notification }) => groupOf(notification.kind)))
  const [only] = groups
  return groups.size === 1 ? (scopes.find((scope) => scope === only) ?? 'all') : 'all'
}

/** Those that were tried before come first, so whatever came since does not make another mail of it. */
const messageIdOf = ([first]: Turn[]) =>
  sameMail('notice', `${first?.id ?? ''} ${first?.dueAt.getTime() ?? ''}`)

/** One mail for all that waits. Throws where the mail server is in trouble. */
export const mailNotices = async (owner: Owner, turns: Turn[], now: Date) => {
  const ids = turns.map(({ id }) => id)
  if (!canMail()) return dropTurns(ids, 'no mail server', now)
  const { mailKey, plainSender } = await settingsOf(owner.id)
  const place = await placeName()
  const messageId = messageIdOf(turns)
  const envelope = { place, email: owner.email, mailKey, plainSender, scope: scopeOf(turns), messageId }
  const line = plainSender ? 'There is something new for you.' : `There is something new for you at ${place}.`
  try {
    await sendMail(quietMail(envelope, ['Hello,', line]))
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    await noteRefused(owner.id, now)
    return dropTurns(ids, 'address refused', now)
  }
  return markSent(ids, now)
}
