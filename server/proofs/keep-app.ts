import { renderSVG } from 'uqr'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, forbidden } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { placeName } from '#server/settings/place-name.ts'
import { transaction } from '#server/transaction.ts'
import { makeSecret, sealSecret, totp } from './code-app.ts'
import { countTry, forgetTries } from './limit-tries.ts'
import { noteProof } from './note-proof.ts'
import { mayHaveSecondStep } from './policy.ts'
import { writeCodes } from './recovery-codes.ts'
import type { AppToSetUp } from './schema.ts'
import { takeCode, wrongCode } from './show-code.ts'

const mustBeForThem = (viewer: Viewer) => {
  if (!mayHaveSecondStep(viewer)) throw forbidden('A second step is for those who look after something here.')
}

/** What to set an app up with. Until a code of it was shown it counts for nothing, and may be begun anew. */
export const beginApp = async (viewer: Viewer): Promise<AppToSetUp> => {
  mustBeForThem(viewer)
  const { memberId } = viewer
  const secret = makeSecret()
  const kept = { ...sealSecret(memberId, secret), lastStep: 0n }
  const email = await transaction(async (tx) => {
    const member = await tx.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { email: true, codeApp: { select: { confirmedAt: true } } },
    })
    if (member.codeApp?.confirmedAt) throw conflict('You have an app already. You can take it away first.')
    await tx.codeApp.upsert({ where: { memberId }, create: { memberId, ...kept }, update: kept })
    return member.email
  })
  const uri = totp(secret, email, await placeName()).toString()
  return { key: secret.base32, uri, picture: renderSVG(uri, { border: 2 }) }
}

/** Takes the first code: the app is a second step from now on. Gives the recovery codes, this once. */
export const confirmApp = async (viewer: Viewer, code: string): Promise<{ codes: string[] }> => {
  mustBeForThem(viewer)
  const { memberId } = viewer
  await countTry('code', memberId)
  const codes = await transaction(async (tx, afterCommit) => {
    const app = await takeCode(tx, memberId, code)
    if (app.confirmedAt) throw wrongCode()
    await tx.codeApp.update({ where: { memberId }, data: { confirmedAt: new Date() } })
    await noteProof(tx, afterCommit, viewer, 'app')
    await enqueue(tx, 'mail_second_step', { memberId, what: 'added' })
    return writeCodes(tx, memberId)
  })
  await forgetTries(memberId)
  return { codes }
}

/** Takes the app away. Recovery codes stay only beside a passkey: without a second step they stand for nothing. */
export const removeApp = ({ memberId }: Viewer): Promise<void> =>
  transaction(async (tx) => {
    const { count } = await tx.codeApp.deleteMany({ where: { memberId } })
    if (count === 0) return
    if ((await tx.passkey.count({ where: { memberId } })) === 0)
      await tx.recoveryCode.deleteMany({ where: { memberId } })
    await enqueue(tx, 'mail_second_step', { memberId, what: 'taken-away' })
  })
