import { env } from '#server/env.ts'
import type { Mail } from '#server/mail/send-mail.ts'

/** Minutes a link to sign in is good for. */
export const linkMinutes = 30

/**
 * The page that the mail leads to, made from next-auth's own link. Mail scanners open every link they see;
 * that page only holds a button, so they cannot use the link up.
 */
export const continueLink = (callbackUrl: string) => {
  const url = new URL(callbackUrl)
  return `${url.origin}/sign-in/continue${url.search}`
}

/** The mail with the link: as few words as can be, and none about whether the address is known. */
export const signInMail = (to: string, callbackUrl: string, place: string): Mail => ({
  to,
  subject: `Your link to sign in to ${place}`,
  lines: ['Hello,', 'here is your way in:'],
  link: { href: continueLink(callbackUrl), label: `Sign in to ${place}` },
  after: [
    `It works once, for the next ${linkMinutes} minutes.`,
    'If this was not you, you can let it be. Nothing happens without the link.',
    `Come as you are.\n${place}`,
  ],
})

/** To somebody who has no account, while nobody new can make one. */
export const notNowMail = (to: string, place: string): Mail => ({
  to,
  subject: `${place} cannot let new people in just now`,
  lines: [
    'Hello,',
    'thank you for knocking. Just now new people come in by an invitation alone, or not at all.',
    'If somebody here has sent you an invite link, please open it and sign in from there.',
    'If you need somebody today, these people are there:',
  ],
  link: { href: `${env().publicUrl}/support`, label: 'Get support' },
  after: [place],
})
