import { looksAfter } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden } from '#server/errors.ts'
import { looksLike } from './looks-like.ts'
import { refuseHouse } from './refuse-house.ts'

/** The name under which somebody who looks after this place signs; null: the one they go by anyway. */
export const chooseSignature = async (viewer: Viewer, signsAs: string | null) => {
  if (!looksAfter(viewer)) throw forbidden('Only those who look after a circle sign what they decide.')
  if (signsAs) await refuseHouse(signsAs)
  if (signsAs && (await looksLike(viewer.memberId, signsAs)))
    throw conflict('Somebody here already goes by that name. A small change is enough.')
  await db.member.update({ where: { id: viewer.memberId }, data: { signsAs } })
}
