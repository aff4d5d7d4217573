import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict } from '#server/errors.ts'
import { isDoubled } from '#server/refused.ts'
import { defaultName } from './default-name.ts'
import { looksLike } from './looks-like.ts'
import { refuseHouse } from './refuse-house.ts'

const inUse = () => conflict('Somebody here already goes by that name. A small change is enough.')
const alike = () =>
  conflict(
    'Somebody here goes by a name that looks the same. Another word in it is enough to tell you apart.',
  )

const setName = async (memberId: string, displayName: string) => {
  const like = await looksLike(memberId, displayName)
  if (like) throw like === 'same' ? inUse() : alike()
  // kept for somebody who may come back
  if (await db.leaving.findUnique({ where: { displayName } })) throw inUse()
  return db.member.update({ where: { id: memberId }, data: { displayName } }).catch((error) => {
    throw isDoubled(error) ? inUse() : error
  })
}

const tries = 20

/** Gives the member the name they chose, or, for null, a friendly one that nobody has. */
export const chooseName = async (viewer: Viewer, chosen: string | null): Promise<{ displayName: string }> => {
  if (chosen !== null) {
    await refuseHouse(chosen)
    await setName(viewer.memberId, chosen)
    return { displayName: chosen }
  }
  for (let left = tries; left > 0; left -= 1) {
    const displayName = defaultName()
    const given = await setName(viewer.memberId, displayName).catch((error) => {
      if (left === 1) throw error
      return null
    })
    if (given) return { displayName }
  }
  throw conflict('Please choose a name; we could not find a free one.')
}
