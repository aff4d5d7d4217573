import { db } from '#server/db.ts'
import type { JoinPolicy } from '../generated/client.ts'
import data from './circles.json' with { type: 'json' }

/** The house rules and the four circles a new community begins with. Leaves what is there as it is. */
export const startCircles = async () => {
  if ((await db.guideline.count({ where: { circleId: null } })) === 0)
    await db.guideline.createMany({ data: data.houseRules.map((rule, position) => ({ ...rule, position })) })
  if ((await db.circle.count()) > 0) return
  for (const [position, { guidelines, joinPolicy, ...circle }] of data.circles.entries())
    await db.circle.create({
      data: {
        ...circle,
        position,
        joinPolicy: joinPolicy as JoinPolicy,
        guidelines: { create: guidelines.map((guideline, place) => ({ ...guideline, position: place })) },
      },
    })
}
