import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { escaped } from '#server/mail/lay-out.ts'
import { sameMail } from '#server/mail/same-mail.ts'
import { type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'

const page = (decisionId: string) => `${env().publicUrl}/notices/statement/${decisionId}`

/** Says that there are reasons to read, and where. Neither the words nor the circle: a mail can be seen by others. */
export const statementMail = (to: string, decisionId: string, place: string): Mail => {
  const link = page(decisionId)
  return {
    to,
    subject: `A note about your place at ${place}`,
    text: `Hello,\n\na moderator has decided something about your place here. A person wrote down why, and how to ask somebody else to look again:\n\n${link}\n\nYour words are kept.\n${place}\n`,
    html: `<div style="max-width:32em;margin:0 auto;padding:24px;font:17px/1.6 system-ui,sans-serif;color:#33271f">
<p>Hello,</p>
<p>a moderator has decided something about your place here. A person wrote down why, and how to ask somebody else to look again:</p>
<p><a href="${link}" style="display:inline-block;padding:12px 28px;border-radius:999px;background:#9c4a22;color:#ffffff;font-weight:600;text-decoration:none">Read the reasons</a></p>
<p>Your words are kept.<br>${escaped(place)}</p>
</div>`,
  }
}

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
