import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { conflict } from '#server/errors.ts'
import { type Mail, sendMail } from '#server/mail/send-mail.ts'
import { placeName } from '#server/settings/place-name.ts'
import { transaction } from '#server/transaction.ts'
import { countTry, forgetTries } from './limit-tries.ts'
import { codeMinutes, hashOfCode, makeCode, noSuchCode } from './mailed-code.ts'
import { noteProof } from './note-proof.ts'
import { waysToProve } from './queries.ts'

const hashOf = (sessionId: string, code: string) => hashOfCode(`proof:${sessionId}`, code)

/** Says the code, and what to do where it was somebody else who asked. */
export const proofMail = (to: string, code: string, place: string): Mail => {
  const good = `It is good once, for the next ${codeMinutes} minutes, in the browser that asked for it.`
  const notYou =
    'If it was not you who asked, somebody else may be using a browser of yours. Give the code to nobody, and sign out everywhere else:'
  return {
    to,
    subject: `${code} is your code`,
    lines: ['Hello,', `your code is ${code}.`, good, notYou],
    large: code,
    link: { href: `${env().publicUrl}/you/signing-in`, label: 'Where you are signed in' },
    after: [place],
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
  const code = makeCode()
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
    if (count === 0) throw conflict(noSuchCode)
    await noteProof(tx, afterCommit, viewer, null)
  })
  await forgetTries(viewer.memberId)
}
