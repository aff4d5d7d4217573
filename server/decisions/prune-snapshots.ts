import { db } from '#server/db.ts'

/**
 * Forgets how things stood before decisions of more than half a year ago. What an open appeal may still have to
 * bring back stays until it is answered. Runs once a day; running twice changes nothing.
 */
export const pruneSnapshots = async () => {
  const { count } = await db.snapshot.deleteMany({
    where: {
      keepUntil: { lt: new Date() },
      NOT: { decision: { appeal: { state: 'open' } } },
    },
  })
  return count
}
