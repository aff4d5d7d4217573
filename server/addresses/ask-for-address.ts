import { maySendLink } from '#server/auth/limit-sign-in.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, invalid, rateLimited } from '#server/errors.ts'
import { MailRefused, sendMail } from '#server/mail/send-mail.ts'
import { isDisposable } from '#server/pacing/is-disposable.ts'
import { countTry } from '#server/proofs/limit-tries.ts'
import { codeMinutes, hashOfCode, makeCode } from '#server/proofs/mailed-code.ts'
import { placeName } from '#server/settings/place-name.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { codeMail, takenMail } from './address-mails.ts'
import { showAddress } from './show-address.ts'

/** What a code is for: one address, in the browser that asked. */
export const codeFor = ({ sessionId }: Pick<Viewer, 'sessionId'>, email: string) =>
  `address:${sessionId}:${email}`

/** `from`: the network address that asks. */
type Asked = { email: string; from: string }

const limit = async ({ memberId }: Viewer, { email, from }: Asked) => {
  await countTry('mail', memberId)
  if (await maySendLink(email, from)) return
  throw rateLimited(
    'We wrote there a few times already. Please look in that mailbox, or try again in a quarter of an hour.',
  )
}

// Whoever asks hears the same whether there is an account with this address: only its owner is told.
const write = async (email: string, code: string) => {
  const [place, taken] = await Promise.all([
    placeName(),
    db.member.findUnique({ where: { email }, select: { id: true } }),
  ])
  const mail = taken ? takenMail(email, place) : codeMail(email, code, place)
  await sendMail(mail, { somebodyWaits: true }).catch((error) => {
    throw error instanceof MailRefused
      ? conflict('That mailbox took nothing from us. Is there a slip in the address?')
      : error
  })
}

const ask = async (viewer: Viewer, asked: Asked, waits: boolean): Promise<void> => {
  const { email } = asked
  if ((await readSetting('refuseDisposableMail')) && (await isDisposable(email)))
    throw invalid('This place asks for an address that stays. Any other of yours will do.')
  await limit(viewer, asked)
  const code = makeCode()
  const change = {
    email,
    codeHash: hashOfCode(codeFor(viewer, email), code),
    expiresAt: new Date(Date.now() + codeMinutes * 60_000),
    waits,
    holdsFrom: null,
  }
  const { memberId } = viewer
  await db.addressChange.upsert({ where: { memberId }, create: { memberId, ...change }, update: change })
  await write(email, code)
}

/** Mails a code to an address that the viewer would rather have. Asked of who has just shown that it is them. */
export const askForAddress = async (viewer: Viewer, asked: Asked) => {
  const { email } = await showAddress(viewer)
  if (email.toLowerCase() === asked.email) throw conflict('That is the address you have here.')
  await ask(viewer, asked, false)
}

/**
 * The same for somebody whose mailbox is gone and who has nothing else to show. Their signed-in browser is all
 * there is, and it may be in other hands: so it holds after some days, in which any browser of theirs can say no.
 */
export const askCutOff = async (viewer: Viewer, asked: Asked) => {
  const { cutOff, stuck } = await showAddress(viewer)
  if (stuck)
    throw conflict('You look after others here. Whoever runs this place can give you another address.')
  if (!cutOff)
    throw conflict('Your mailbox works, or you have a passkey. Please show with it that it is you.')
  await ask(viewer, asked, true)
}
