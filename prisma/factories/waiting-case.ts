import { rankOf } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'
import { makeCase } from './case.ts'

type Wanted = {
  lane?: 'shaming' | 'hostility' | 'support'
  topic?: string
  weight?: number
  priority?: number
  hoursAgo?: number
}

/** A case that waits as you want it to, whatever its words are. */
export const makeWaiting = async ({ hoursAgo = 1, priority = 20, ...wanted }: Wanted = {}) => {
  const scene = await makeCase()
  const waitsSince = new Date(Date.now() - hoursAgo * 3_600_000)
  const rank = rankOf(priority, waitsSince)
  await db.case.update({ where: { id: scene.caseId }, data: { ...wanted, priority, waitsSince, rank } })
  return scene
}

/** Takes everything that waits out of the way, so that a test knows what comes next. */
export const clearQueue = () =>
  db.case.updateMany({ where: { state: { not: 'closed' } }, data: { state: 'closed', closedAt: new Date() } })
