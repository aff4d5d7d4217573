import type { Viewer } from '#server/auth/viewer.ts'
import { forbidden, proofNeeded } from '#server/errors.ts'
import { isFresh } from './policy.ts'

/**
 * Lets nobody on who has not shown within the last quarter of an hour that it is them: with their second step
 * where they have one, else by signing in or with what is mailed to them. Throws PROOF_NEEDED.
 */
export const demandProof = (viewer: Viewer | null) => {
  if (!viewer) throw forbidden('Please sign in first.')
  if (!isFresh(viewer.provenAt)) throw proofNeeded()
}
