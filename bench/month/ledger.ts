import type { Lane } from '#prisma/generated/enums.ts'
import { shiftHours } from '#server/wellbeing/policy.ts'
import type { Person } from './team.ts'

/** A case that was given to somebody, as it was at that moment. */
export type Served = {
  at: number
  caseId: string
  lane: Lane
  topic: string | null
  weight: number
  priority: number
  waitsSince: number
  consented: boolean
}

const shift = shiftHours * 3_600_000

/** A second book, kept apart from the tables: who was given what, who left what aside. */
export const openLedger = () => {
  const served = new Map<string, Served[]>()
  const skipped = new Set<string>()
  const of = (memberId: string) => served.get(memberId) ?? []
  /** What counts at a moment; a case that comes back within one shift counts once. */
  const carriedAt = (memberId: string, at: number) => {
    const counted = new Map<string, number>()
    for (const one of of(memberId))
      if (one.at > at - shift && one.at <= at && !counted.has(one.caseId)) counted.set(one.caseId, one.weight)
    return [...counted.values()].reduce((sum, weight) => sum + weight, 0)
  }
  return {
    give: ({ viewer }: Person, one: Served) => served.set(viewer.memberId, [...of(viewer.memberId), one]),
    skip: ({ viewer }: Person, caseId: string) => skipped.add(`${viewer.memberId} ${caseId}`),
    hasSkipped: ({ viewer }: Person, caseId: string) => skipped.has(`${viewer.memberId} ${caseId}`),
    of: ({ viewer }: Person) => of(viewer.memberId),
    leftAt: ({ viewer, budget }: Person, at: number) => Math.max(0, budget - carriedAt(viewer.memberId, at)),
    carriedAt: ({ viewer }: Person, at: number) => carriedAt(viewer.memberId, at),
    count: () => [...served.values()].reduce((sum, list) => sum + list.length, 0),
    skips: () => skipped.size,
  }
}
export type Ledger = ReturnType<typeof openLedger>
