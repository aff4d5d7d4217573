import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Chance } from './chance.ts'

type Wanted = {
  role: 'moderator' | 'care' | 'lead'
  budget: number
  away: string[]
  begins: number
  hours: number
}

// Eight people of one team: when they sit down, how long, how much they want to carry and what rather not.
const wanted: Wanted[] = [
  { role: 'lead', budget: 20, away: [], begins: 8, hours: 4 },
  { role: 'care', budget: 20, away: ['money'], begins: 19, hours: 5 },
  { role: 'care', budget: 35, away: [], begins: 12, hours: 4 },
  { role: 'care', budget: 10, away: ['mental-health'], begins: 22, hours: 4 },
  { role: 'moderator', budget: 20, away: ['feeding', 'sleep'], begins: 20, hours: 4 },
  { role: 'moderator', budget: 35, away: [], begins: 21, hours: 5 },
  { role: 'moderator', budget: 10, away: ['body'], begins: 9, hours: 3 },
  { role: 'moderator', budget: 20, away: [], begins: 17, hours: 4 },
]

export type Person = {
  viewer: Viewer
  sessionId: string
  tab: string
  budget: number
  away: string[]
  shifts: { from: number; to: number }[]
}

const hour = 3_600_000

/** Fewer people at weekends, and nobody every day. */
const shiftsOf = (chance: Chance, { begins, hours }: Wanted, from: number, days: number) =>
  Array.from({ length: days }, (_, day) => day)
    .filter((day) => chance.happens(day % 7 >= 5 ? 0.35 : 0.8))
    .map((day) => {
      const start = from + day * 24 * hour + begins * hour + chance.below(60) * 60_000
      return { from: start, to: start + hours * hour }
    })

/** The people who moderate this month, with what they set for themselves. */
export const makeTeam = async (chance: Chance, from: number, days: number): Promise<Person[]> => {
  const team: Person[] = []
  for (const one of wanted) {
    const viewer = await makeViewer({ role: one.role })
    const { memberId } = viewer
    await db.moderatorCare.create({ data: { memberId, budget: one.budget, topicsAway: one.away } })
    const { sessionId } = await signIn(viewer)
    const { budget, away } = one
    const shifts = shiftsOf(chance, one, from, days)
    team.push({ viewer, sessionId, tab: `tab-of-${memberId}`, budget, away, shifts })
  }
  return team
}
