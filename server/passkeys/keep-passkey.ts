import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { PasskeyView, RenamePasskeyInput } from './schema.ts'

const gone = () => notFound('That passkey is already gone.')

/** The viewer's own passkeys, the newest first. */
export const listPasskeys = (viewer: Viewer): Promise<PasskeyView[]> =>
  db.passkey.findMany({
    where: { memberId: viewer.memberId },
    orderBy: { id: 'desc' },
    select: { id: true, name: true, synced: true, createdAt: true, lastUsedAt: true },
  })

export const renamePasskey = async (viewer: Viewer, { passkeyId: id, name }: RenamePasskeyInput) => {
  const { count } = await db.passkey.updateMany({ where: { id, memberId: viewer.memberId }, data: { name } })
  if (count === 0) throw gone()
}

/** Takes a passkey away. The last one too: a link by mail opens the door as before. */
export const removePasskey = async (viewer: Viewer, id: string) => {
  const { count } = await db.passkey.deleteMany({ where: { id, memberId: viewer.memberId } })
  if (count === 0) throw gone()
}
