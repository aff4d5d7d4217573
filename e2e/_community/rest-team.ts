import { db } from '#server/db.ts'

/** The team comes rested to each journey: what an earlier one made them carry is not theirs. */
export const restTeam = async () => {
  await db.exposure.deleteMany()
  await db.moderatorCare.deleteMany()
}
