import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'

/** Says that there are reasons to read, and where. Neither the words nor the circle: a mail can be seen by others. */
export const statementMail = (to: string, decisionId: string, place: string): Mail => ({
  to,
  subject: `A note about your place at ${place}`,
  lines: [
    'Hello,',
    'a moderator has decided something about your place here. A person wrote down why, and how to ask somebody else to look again:',
  ],
  link: { href: `${env().publicUrl}/notices/statement/${decisionId}`, label: 'Read the reasons' },
  after: [`Your words are kept.\n${place}`],
})

/**
 * Writes to somebody who may not come here by themselves any more. Runs as a job after the grace; a mail that
 * cannot be sent is tried again. Nothing is sent about what was taken back meanwhile.
 */
export const mailStatement = async (decisionId: string) => {
  const statement = await db.statement.findUnique({
    where: { decisionId },
    include: { member: { select: { email: true, pausedAt: true } } },
  })
  // on a pause nothing is mailed; the reasons wait among their notices
  if (!statement || statement.withdrawnAt || statement.member.pausedAt) return
  const mail = statementMail(statement.member.email, decisionId, await placeName())
  await sendMail({ ...mail, messageId: sameMail('statement', decisionId) })
}
