import { env } from '#server/env.ts'
import type { Mail } from '#server/mail/send-mail.ts'
import { codeMinutes } from '#server/proofs/mailed-code.ts'

/** To the new mailbox: by typing the code its owner shows that it is theirs. */
export const codeMail = (to: string, code: string, place: string): Mail => ({
  to,
  subject: `${code} is your code`,
  lines: [
    'Hello,',
    `somebody would like to use this mail address for their account at ${place}. If it is you, your code is ${code}.`,
    `It is good once, for the next ${codeMinutes} minutes, in the browser that asked for it.`,
    'If it is not you, you can let it be. Please give the code to nobody.',
  ],
  large: code,
  after: [place],
})

/** To a mailbox that has an account here: its owner alone learns so, and whoever asked learns nothing. */
export const takenMail = (to: string, place: string): Mail => ({
  to,
  subject: 'About your mail address',
  lines: [
    'Hello,',
    `somebody would like to use this mail address for another account at ${place}. It has one here already, so nothing was changed.`,
    'If it was you: you can sign in with this address, and find what you wrote there. If not, you can let it be.',
  ],
  link: { href: `${env().publicUrl}/sign-in`, label: 'Sign in' },
  after: [place],
})

/** To the old mailbox. The new address is not said: somebody else may read here. */
export const changedMail = (to: string, place: string): Mail => ({
  to,
  subject: 'About how you sign in',
  lines: [
    'Hello,',
    'your account has another mail address now. Links to sign in go there from now on, and nothing more comes here.',
    'If it was you, all is well. If not, you can sign out everywhere else in a browser that is still signed in, and tell the people who run this place:',
  ],
  link: { href: `${env().publicUrl}/you/signing-in`, label: 'See the ways in' },
  after: [place],
})

/** The same where whoever has the machine changed it: nothing is signed in any more where one could look. */
export const changedForThemMail = (to: string, place: string): Mail => ({
  to,
  subject: 'About how you sign in',
  lines: [
    'Hello,',
    `the people who run ${place} gave your account another mail address, and signed you out everywhere. Links to sign in go there from now on, and nothing more comes here.`,
    'If you asked them for it, all is well. If not, please tell them.',
  ],
  after: [place],
})

/** To the new mailbox, where whoever has the machine named it. Should they have slipped, a stranger reads this. */
export const givenMail = (to: string, place: string): Mail => ({
  to,
  subject: 'About how you sign in',
  lines: [
    'Hello,',
    `the people who run ${place} made this the mail address of your account there. You were signed out everywhere, and a link by mail lets you in again. All you wrote is still there.`,
    'If you have no account there, somebody slipped while typing. Please let it be, or tell them.',
  ],
  link: { href: `${env().publicUrl}/sign-in`, label: 'Sign in' },
  after: [place],
})
