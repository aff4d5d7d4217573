import { env } from '#server/env.ts'
import type { Mail } from '#server/mail/send-mail.ts'
import { type Scope, unsubscribeToken } from './unsubscribe-token.ts'

type Envelope = {
  place: string
  email: string
  mailKey: string
  plainSender: boolean
  scope: Scope
  messageId?: string
}

/** A mail can be read over a shoulder: no title, name, circle or word of anybody is in it, and no number. */
export const quietMail = (envelope: Envelope, lines: string[]): Mail => {
  const { place, email, mailKey, plainSender, scope, messageId } = envelope
  const token = unsubscribeToken(mailKey, scope)
  const { publicUrl } = env()
  return {
    to: email,
    subject: plainSender ? 'Something new for you' : `There is something new for you at ${place}`,
    ...(plainSender ? { fromName: 'Notes' } : {}),
    ...(messageId ? { messageId } : {}),
    // RFC 8058: the mail program may do it with one tap, and no link scanner does it by looking
    headers: {
      'List-Unsubscribe': `<${publicUrl}/api/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    lines,
    link: { href: `${publicUrl}/notices`, label: 'Look when you like' },
    small: ['You chose to hear like this. It can wait.'],
    stop: { href: `${publicUrl}/unsubscribe/${token}`, label: 'Hear less, or nothing, by mail' },
  }
}
