import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { canMail, type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import type { StepNews } from './policy.ts'

const words: Record<StepNews, string> = {
  added: 'a second step was added to your account: an app that makes codes.',
  'taken-away': 'the app that made codes for your account was taken away.',
  'new-codes': 'new recovery codes were made for your account. Earlier ones open nothing any more.',
  'code-used': 'a recovery code was used to open your account. It is spent now.',
  reset:
    'your second step was taken away by the people who run this place, with your passkeys and recovery codes. You were signed out everywhere. A link by mail lets you in, and you can set up a new one.',
}

/** Says what became of a second step, and where to look: should it have been somebody else. */
export const secondStepMail = (to: string, place: string, what: StepNews, reason: string | null): Mail => {
  const why = reason ? [`They wrote: “${reason}”`] : []
  const notYou = 'If you know of it, all is well. If not, have a look here, and tell the people who run it:'
  return {
    to,
    subject: 'About how you sign in',
    lines: ['Hello,', words[what], ...why, notYou],
    link: { href: `${env().publicUrl}/you/signing-in`, label: 'See the ways in' },
    after: [place],
  }
}

// Read where it is kept for good, so that it stands in no job.
const reasonOf = async (memberId: string) => {
  const act = await db.modLog.findFirst({
    where: { act: 'member.second_step_reset', subject: memberId },
    orderBy: { seq: 'desc' },
    select: { detail: true },
  })
  const { reason } = (act?.detail ?? {}) as { reason?: unknown }
  return typeof reason === 'string' ? reason : null
}

/** About safety, so it reaches those on a pause too. */
export const mailSecondStep = async ({ memberId, what }: { memberId: string; what: StepNews }) => {
  const member = await db.member.findUnique({ where: { id: memberId }, select: { email: true } })
  if (!member) return
  if (!canMail()) return log.warn({ what }, 'there is no way to tell of a second step')
  const reason = what === 'reset' ? await reasonOf(memberId) : null
  await sendMail(secondStepMail(member.email, await placeName(), what, reason))
}
