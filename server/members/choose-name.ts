import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict } from '#server/errors.ts'
import { defaultName } from './default-name.ts'

const taken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

const inUse = () => conflict('Somebody here already goes by that name. A small change is enough.')

const setName = async (memberId: string, displayName: string) => {
  // nobody passes for a moderator by the name that one signs with
  const signs = { signsAs: displayName, id: { not: memberId } }
  if (await db.member.findFirst({ where: signs, select: { id: true } })) throw inUse()
  // kept for somebody who may come back
  if (await db.leaving.findUnique({ where: { displayName } })) throw inUse()
  return db.member.update({ where: { id: memberId }, data: { displayName } }).catch((error) => {
    throw taken(error) ? inUse() : error
  })
}

const tries = 20

/** Gives the member the name they chose, or, for null, a friendly one that nobody has. */
export const chooseName = async (viewer: Viewer, chosen: string | null): Promise<{ displayName: string }> => {
  if (chosen !== null) {
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
