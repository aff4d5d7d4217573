import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { budgets } from './policy.ts'
import { readMine } from './read-mine.ts'
import type { MyCare, SaveInput } from './schema.ts'

/** Saves what the viewer would like to carry and to stay away from. Nobody is told and no log knows of it. */
export const saveMine = async (viewer: Viewer, { topicsAway, amount }: SaveInput): Promise<MyCare> => {
  const { memberId } = viewer
  const wanted = { topicsAway: [...new Set(topicsAway)], budget: budgets[amount] }
  await db.moderatorCare.upsert({ where: { memberId }, create: { memberId, ...wanted }, update: wanted })
  return readMine(viewer)
}
