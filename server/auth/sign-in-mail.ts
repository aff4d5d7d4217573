import { env } from '#server/env.ts'
import { escaped } from '#server/mail/lay-out.ts'
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
export const signInMail = (to: string, callbackUrl: string, place: string): Mail => {
  const link = continueLink(callbackUrl)
  const good = `It works once, for the next ${linkMinutes} minutes.`
  const notYou = 'If this was not you, you can let it be. Nothing happens without the link.'
  return {
    to,
    subject: `Your link to sign in to ${place}`,
    text: `Hello,\n\nhere is your way in:\n\n${link}\n\n${good}\n\n${notYou}\n\nCome as you are.\n${place}\n`,
    html: `<div style="max-width:32em;margin:0 auto;padding:24px;font:17px/1.6 system-ui,sans-serif;color:#33271f">
<p>Hello,</p>
<p>here is your way in:</p>
<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 28px;border-radius:999px;background:#9c4a22;color:#ffffff;font-weight:600;text-decoration:none">Sign in to ${place}</a></p>
<p>${good}</p>
<p style="color:#6b5a4e">${notYou}</p>
<p>Come as you are.<br>${escaped(place)}</p>
</div>`,
  }
}

/** To somebody who has no account, while nobody new can make one. */
export const notNowMail = (to: string, place: string): Mail => {
  const why = 'thank you for knocking. Just now new people come in by an invitation alone, or not at all.'
  const how = 'If somebody here has sent you an invite link, please open it and sign in from there.'
  const help = `If you need somebody today, these people are there: ${env().publicUrl}/support`
  return {
    to,
    subject: `${place} cannot let new people in just now`,
    text: `Hello,\n\n${why}\n\n${how}\n\n${help}\n\n${place}\n`,
    html: `<p>Hello,</p><p>${why}</p><p>${how}</p><p>${help}</p><p>${escaped(place)}</p>`,
  }
}
