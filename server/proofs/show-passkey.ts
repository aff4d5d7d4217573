import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, Refusal } from '#server/errors.ts'
import { rememberAsk } from '#server/passkeys/ask.ts'
import { relyingParty } from '#server/passkeys/relying-party.ts'
import { memberOfPasskey } from '#server/passkeys/sign-in.ts'
import { noteProofAlone } from './note-proof.ts'

/** What a device of the viewer is asked to sign, with a finger, a face or its code. */
export const askPasskey = async ({ memberId }: Viewer) => {
  const keys = await db.passkey.findMany({
    where: { memberId },
    select: { credentialId: true, transports: true },
  })
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
    allowCredentials: keys.map(({ credentialId: id, transports }) => ({ id, transports })),
  })
  await rememberAsk(options.challenge, memberId)
  return options
}

/** Shows by a passkey of their own that it is them. */
export const showPasskey = async (viewer: Viewer, response: unknown): Promise<void> => {
  await memberOfPasskey(response, { of: viewer.memberId }).catch((error) => {
    throw error instanceof Refusal ? conflict('That passkey did not fit. You can try once more.') : error
  })
  await noteProofAlone(viewer, 'passkey')
}
