import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { rememberAsk } from './ask.ts'
import { relyingParty } from './relying-party.ts'

/** The same for everybody: no list of keys, so that nothing tells who has an account. */
export const askToSignIn = async () => {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
  })
  await rememberAsk(options.challenge, null)
  return options
}
