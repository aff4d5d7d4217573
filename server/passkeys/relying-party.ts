import { env } from '#server/env.ts'

/** Who asks for a passkey: this place by its public address, and nobody who looks like it. */
export const relyingParty = () => {
  const { origin, hostname } = new URL(env().publicUrl)
  return { origin, id: hostname }
}
