import { createHmac, randomInt } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { conflict } from '#server/errors.ts'
import { type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { transaction } from '#server/transaction.ts'
import { countTry, forgetTries } from './limit-tries.ts'
import { noteProof } from './note-proof.ts'
import { waysToProve } from './queries.ts'

/** Minutes a mailed code is good for. */
const codeMinutes = 15

// six digits are soon tried on a copy of the table: the secret of this place is in the hash
const hashOf = (sessionId: string, code: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`proof:${sessionId}:${code}`).digest('hex')

const proofMail = (to: string, code: string, place: string): Mail => {
  const good = `It is good once, for the next ${codeMinutes} minutes, in the browser that asked for it.`
  const notYou =
    'If it was not you who asked, somebody else may be using a browser of yours. Give the code to nobody, and sign out everywhere else:'
  const link = `${env().publicUrl}/you/signing-in`
  return {
    to,
    subject: `${code} is your code`,
    text: `Hello,\n\nyour code is ${code}.\n\n${good}\n\n${notYou}\n\n${link}\n\n${place}\n`,
    html: `<p>Hello,</p><p>your code is <strong style="font-size:1.3em;letter-spacing:0.1em">${code}</strong></p><p>${good}</p><p>${notYou}</p><p><a href="${link}">Where you are signed in</a></p><p>${place}</p>`,
  }
}

const onlyWithoutSecondStep = async (viewer: Viewer) => {
  const { mail } = await waysToProve(viewer)
  if (!mail) throw conflict('You have a second step: that is asked for here, not your mailbox.')
}

/** Mails the viewer a code for this browser. A new one takes the place of the one before. */
export const mailCode = async (viewer: Viewer): Promise<void> => {
  await onlyWithoutSecondStep(viewer)
  await countTry('mail', viewer.memberId)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { sessionId } = viewer
  const kept = await db.$executeRaw`
    INSERT INTO "ProofCode" ("sessionId", "codeHash", "expiresAt")
    SELECT "id", ${hashOf(sessionId, code)}, now() + make_interval(mins => ${codeMinutes}::int)
    FROM "Session" WHERE "id" = ${sessionId}::uuid
    ON CONFLICT ("sessionId") DO UPDATE SET "codeHash" = excluded."codeHash", "expiresAt" = excluded."expiresAt"`
  if (kept === 0) throw conflict('This browser was signed out meanwhile. Please sign in again.')
  const { email } = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: { email: true },
  })
  await sendMail(proofMail(email, code, await placeName()), { somebodyWaits: true })
}

/** Shows by the mailed code that it is them. One DELETE decides, so a code counts once. */
export const showMailedCode = async (viewer: Viewer, code: string): Promise<void> => {
  await onlyWithoutSecondStep(viewer)
  await countTry('code', viewer.memberId)
  const { sessionId } = viewer
  await transaction(async (tx, afterCommit) => {
    const { count } = await tx.proofCode.deleteMany({
      where: { sessionId, codeHash: hashOf(sessionId, code), expiresAt: { gt: new Date() } },
    })
    if (count === 0) throw conflict('That code does not fit, or its time is over. You can have a new one.')
    await noteProof(tx, afterCommit, viewer, null)
  })
  await forgetTries(viewer.memberId)
}
