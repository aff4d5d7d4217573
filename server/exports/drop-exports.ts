import { db } from '#server/db.ts'

/** Deletes copies whose days are over, and what nobody works on any more. Runs every hour. */
export const dropExports = async (now = new Date()) => {
  const longAgo = new Date(now.getTime() - 86_400_000)
  await db.accountExport.deleteMany({
    where: {
      OR: [
        { until: { lte: now } },
        { state: { in: ['waiting', 'working', 'failed'] }, askedAt: { lte: longAgo } },
      ],
    },
  })
}
