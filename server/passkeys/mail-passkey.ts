import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { canMail, type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'

/** Says that there is a new way in, and where it can be closed: should somebody else have made it. */
export const passkeyMail = (to: string, place: string): Mail => ({
  to,
  subject: 'A new way to sign in',
  lines: [
    'Hello,',
    'a new way to sign in was added to your account: a passkey.',
    'If it was you, all is well. If not, you can take it away here and sign out everywhere else:',
  ],
  link: { href: `${env().publicUrl}/you/signing-in`, label: 'See the ways in' },
  after: [place],
})

/** About safety, so it reaches those on a pause too, and tells of a key that was taken away again meanwhile. */
export const mailPasskey = async ({ memberId }: { memberId: string }) => {
  const member = await db.member.findUnique({ where: { id: memberId }, select: { email: true } })
  if (!member) return
  if (!canMail()) return log.warn({ memberId }, 'there is no way to tell of a new passkey')
  await sendMail(passkeyMail(member.email, await placeName()))
}
