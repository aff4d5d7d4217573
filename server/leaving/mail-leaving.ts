import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { canMail, type Mail, sendMail } from '#server/mail/send-mail.ts'

const dayWords = (day: Date, zone: string | null) => {
  const at = (timeZone: string) =>
    day.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long', timeZone })
  try {
    return at(zone ?? 'UTC')
  } catch {
    return at('UTC')
  }
}

/** Says until when there is a way back, also to somebody who did not ask for this themselves. */
export const leavingMail = (to: string, until: string): Mail => ({
  to,
  subject: 'You asked to leave',
  lines: [
    'Hello,',
    `you asked us to close your account. It is closed. Until ${until} everything can come back: signing in is enough.`,
    'After that it is erased, and nobody can bring it back. If all is as you want it, you need not do anything.',
  ],
  link: { href: `${env().publicUrl}/sign-in`, label: 'Come back' },
})

/** About a way in, so it reaches them although nothing else does. */
export const mailLeaving = async ({ memberId }: { memberId: string }) => {
  const leaving = await db.leaving.findUnique({
    where: { memberId },
    select: { dueAt: true, member: { select: { email: true, timeZone: true } } },
  })
  if (!leaving || leaving.dueAt <= new Date()) return
  if (!canMail()) return log.warn('there is no way to write to somebody who leaves')
  await sendMail(leavingMail(leaving.member.email, dayWords(leaving.dueAt, leaving.member.timeZone)))
}
