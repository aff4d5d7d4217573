import { db } from '#server/db.ts'
import { fewestPeople, shiftHours, usualBudget } from './policy.ts'
import type { Rough, TeamCare } from './schema.ts'

type Row = { memberId: string; weight: number; at: Date }

const rough = (part: number, whole: number): Rough => {
  if (part * 3 < whole) return 'few'
  return part * 3 > whole * 2 ? 'most' : 'some'
}

/** What each shift carried: one begins with a case, and all within its hours belong to it. */
export const shiftsOf = (rows: Pick<Row, 'weight' | 'at'>[]): number[] => {
  const shifts: { began: number; sum: number }[] = []
  for (const { at, weight } of rows.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const last = shifts.at(-1)
    if (last && at.getTime() < last.began + shiftHours * 3_600_000) last.sum += weight
    else shifts.push({ began: at.getTime(), sum: weight })
  }
  return shifts.map(({ sum }) => sum)
}

const middle = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

/**
 * How the team did, for leads: nothing about fewer than five people. It ends at last midnight, so that nobody
 * learns what one case, or one pause, did to the sums.
 */
export const readTeam = async (now = new Date()): Promise<TeamCare | null> => {
  const until = new Date(now.toISOString().slice(0, 10))
  const since = new Date(until.getTime() - 7 * 86_400_000)
  const rows = await db.exposure.findMany({
    where: { at: { gte: since, lt: until } },
    select: { memberId: true, weight: true, at: true },
  })
  const byPerson = new Map<string, Row[]>()
  for (const row of rows) byPerson.set(row.memberId, [...(byPerson.get(row.memberId) ?? []), row])
  if (byPerson.size < fewestPeople) return null
  const care = await db.moderatorCare.findMany({ where: { memberId: { in: [...byPerson.keys()] } } })
  const budgetOf = new Map(care.map(({ memberId, budget }) => [memberId, budget]))
  const shifts = [...byPerson].flatMap(([memberId, own]) =>
    shiftsOf(own).map((sum) => sum >= (budgetOf.get(memberId) ?? usualBudget)),
  )
  const sums = [...byPerson.values()].map((own) => own.reduce((sum, { weight }) => sum + weight, 0))
  return {
    people: byPerson.size,
    carried: { sum: sums.reduce((sum, one) => sum + one, 0), median: middle(sums) },
    rested: rough(care.filter(({ pausedUntil }) => pausedUntil && pausedUntil > since).length, byPerson.size),
    fullShifts: rough(shifts.filter(Boolean).length, shifts.length),
  }
}
