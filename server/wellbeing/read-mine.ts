import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { topicSchema } from '#server/screening/schema.ts'
import { amountOf, carriedOf, lightUpTo } from './policy.ts'
import type { MyCare } from './schema.ts'
import { peekStrength } from './strength.ts'

/** What the viewer set for themselves and how much they carried today. There is no way to ask for another's. */
export const readMine = async ({ memberId }: Viewer): Promise<MyCare> => {
  const { left, spent, budget, topicsAway, pausedUntil } = await peekStrength(db, memberId)
  return {
    topicsAway: topicsAway.flatMap((topic) => topicSchema.safeParse(topic).data ?? []),
    amount: amountOf(budget),
    pausedUntil,
    carried: carriedOf(spent, budget),
    gentleLeft: Math.min(4, Math.ceil(left / lightUpTo)),
  }
}
