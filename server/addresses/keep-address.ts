import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'

/** Nothing is asked for any more. An old address that has not been told yet still is. */
export const letBe = (memberId: string) =>
  db.addressChange.updateMany({ where: { memberId }, data: { codeHash: null, holdsFrom: null } })

/** What is over leaves nothing behind. */
export const dropDone = (memberId: string) =>
  db.addressChange.deleteMany({ where: { memberId, codeHash: null, holdsFrom: null, before: null } })

/** No: the address stays as it is. */
export const keepAddress = async ({ memberId }: Viewer): Promise<void> => {
  await letBe(memberId)
  await dropDone(memberId)
}
