import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict } from '#server/errors.ts'
import { placeName } from '#server/settings/place-name.ts'
import { rememberAsk } from './ask.ts'
import { relyingParty } from './relying-party.ts'
import { passkeyLimits } from './schema.ts'

/** What the viewer's browser needs to make a passkey that can be found without typing an address. */
export const askToAdd = async (viewer: Viewer) => {
  const member = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: {
      email: true,
      displayName: true,
      passkeys: { select: { credentialId: true, transports: true } },
    },
  })
  if (member.passkeys.length >= passkeyLimits.each)
    throw conflict(`${passkeyLimits.each} passkeys are as many as fit. You can take one away first.`)
  const options = await generateRegistrationOptions({
    rpID: relyingParty().id,
    rpName: await placeName(),
    userID: new TextEncoder().encode(viewer.memberId),
    userName: member.email,
    userDisplayName: member.displayName ?? '',
    attestationType: 'none',
    excludeCredentials: member.passkeys.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await rememberAsk(options.challenge, viewer.memberId)
  return options
}
