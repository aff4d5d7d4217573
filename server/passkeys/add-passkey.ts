import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { log } from '#server/log.ts'
import { transaction } from '#server/transaction.ts'
import { takeAsk } from './ask.ts'
import { relyingParty } from './relying-party.ts'
import { type AddPasskeyInput, passkeyLimits } from './schema.ts'

const verified = async (viewer: Viewer, response: AddPasskeyInput['response']) => {
  const { origin, id } = relyingParty()
  const answer = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeAsk(challenge, viewer.memberId),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch((error) => {
    log.info({ err: error }, 'a passkey was not taken')
    return null
  })
  if (!answer?.verified)
    throw conflict('That passkey could not be added. Nothing was changed; please try once more.')
  return answer.registrationInfo
}

/** Keeps a passkey the viewer's device has just made, and writes to them that there is one. */
export const addPasskey = async (viewer: Viewer, { name, response }: AddPasskeyInput) => {
  const { credential, credentialDeviceType, credentialBackedUp } = await verified(viewer, response)
  const { memberId } = viewer
  return transaction(async (tx) => {
    // one at a time, or two at once could pass the limit together
    await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid FOR UPDATE`
    if ((await tx.passkey.count({ where: { memberId } })) >= passkeyLimits.each)
      throw conflict(`${passkeyLimits.each} passkeys are as many as fit. You can take one away first.`)
    if (await tx.passkey.findUnique({ where: { credentialId: credential.id }, select: { id: true } }))
      throw conflict('This device has a passkey for this place already.')
    const made = await tx.passkey.create({
      data: {
        memberId,
        name,
        credentialId: credential.id,
        publicKey: credential.publicKey,
        counter: credential.counter,
        transports: credential.transports ?? [],
        synced: credentialDeviceType === 'multiDevice',
        backedUp: credentialBackedUp,
      },
      select: { id: true },
    })
    await enqueue(tx, 'mail_passkey', { memberId })
    return { passkeyId: made.id }
  })
}
