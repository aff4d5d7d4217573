import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Passkey } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'
import { log } from '#server/log.ts'
import { takeAsk } from './ask.ts'
import { relyingParty } from './relying-party.ts'
import { type SignInInput, signInInput } from './schema.ts'

// One answer for every reason: an unknown key, a late one, a copied one.
const closed = () => forbidden('That passkey did not open the door. A link by mail always does.')

type Asked = { of: string | null }

const verify = (
  response: SignInInput,
  { credentialId, publicKey, counter, transports }: Passkey,
  asked: Asked,
) => {
  const { origin, id } = relyingParty()
  return verifyAuthenticationResponse({
    response: { ...response, response: { ...response.response } },
    expectedChallenge: (challenge) => takeAsk(challenge, asked.of),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey, counter: Number(counter), transports },
  })
}

/**
 * Whose passkey answered to what was asked at the door, or, with `of`, of one member. Throws FORBIDDEN, always with
 * the same words.
 */
export const memberOfPasskey = async (given: unknown, asked: Asked = { of: null }): Promise<string> => {
  const { success, data: response } = signInInput.safeParse(given)
  if (!success) throw closed()
  const passkey = await db.passkey.findUnique({ where: { credentialId: response.id } })
  if (!passkey || (asked.of !== null && passkey.memberId !== asked.of)) throw closed()
  const answer = await verify(response, passkey, asked).catch((error) => {
    log.warn({ err: error, passkeyId: passkey.id }, 'a passkey was refused')
    return null
  })
  if (!answer?.verified) throw closed()
  const { newCounter, credentialBackedUp } = answer.authenticationInfo
  const { count } = await db.passkey.updateMany({
    // a device counts up; of two answers with one count only the first is the device
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: new Date() },
  })
  if (count === 0) throw closed()
  return passkey.memberId
}
