import { startAuthentication } from '@simplewebauthn/browser'
import type { useTRPCClient } from '#app/_trpc/client.tsx'

type Client = ReturnType<typeof useTRPCClient>

const kind = 'We can’t be reached just now. Please try again in a moment.'

/**
 * Asks for a passkey and signs in with it. `quietly`: offered by the browser among what it fills in, and
 * never in the way. Gives null when somebody is in, or a sentence; undefined when the device was told no.
 */
export const signInByKey = async (client: Client, quietly: boolean): Promise<string | null | undefined> => {
  const optionsJSON = await client.passkeys.askToSignIn.mutate().catch(() => null)
  if (!optionsJSON) return kind
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill: quietly }).catch(() => null)
  if (!response) return undefined
  const answer = await fetch('/api/passkeys/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(response),
  }).catch(() => null)
  if (answer?.ok) return null
  const said = (await answer?.json().catch(() => null)) as { reason?: string } | null
  return said?.reason ?? kind
}
