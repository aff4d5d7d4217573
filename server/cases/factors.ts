import type { Lane } from '#prisma/generated/enums.ts'

/** Why the one who is written to may be fragile just now. */
export type Fragile = 'asked_to_be_heard' | 'new_here' | 'low_lately'
/** What stands behind the factors, counted in the database; kept with them so that they can be told in words. */
export type Facts = {
  /** Other members who have read as far as the post; none while it is out of view. */
  readers: number
  /** Different people whose words to the one who began the thread were flagged or reported within a day. */
  writers: number
  fragile: Fragile[]
  /** Members who reported it and have no answer yet, each by how often they were right before. */
  reliabilities: number[]
}

const cents = (value: number) => Math.round(value * 100) / 100
const atMost = { reach: 2, dogpile: 3, vulnerability: 1.75, reports: 3 } as const
const fragility: Record<Fragile, number> = { asked_to_be_heard: 0.25, new_here: 0.25, low_lately: 0.5 }

/** A tenth more for each doubling of the readers. */
export const reachOf = (readers: number) => cents(Math.min(atMost.reach, 1 + Math.log2(1 + readers) / 10))

/** Half more for each person after the first. */
export const dogpileOf = (writers: number) =>
  Math.min(atMost.dogpile, 1 + Math.max(0, Math.trunc(writers) - 1) / 2)

export const vulnerabilityOf = (fragile: readonly Fragile[]) =>
  Math.min(
    atMost.vulnerability,
    fragile.reduce((sum, one) => sum + fragility[one], 1),
  )

/**
 * How much a reporter's word weighs: the share of their reports that moderators saw as they did, counted as if
 * there had been four more of which two were upheld. So nobody starts with nothing, one mistake costs little,
 * and a habit of misusing reports weighs less and less.
 */
export const reliabilityOf = ({ upheld, decided }: { upheld: number; decided: number }) =>
  cents((upheld + 2) / (decided + 4))

export const reportsOf = (reliabilities: readonly number[]) =>
  cents(
    Math.min(
      atMost.reports,
      reliabilities.reduce((sum, one) => sum + one, 1),
    ),
  )

/** Words against a person; only there it matters how many write and how the one they write to is. */
export const isAgainstSomebody = (lane: Lane) => lane === 'shaming' || lane === 'hostility'

const once = { reach: 1, dogpile: 1, vulnerability: 1, reports: 1 }

/** The factors of a case. Care and appeals have none: who needs help needs it whoever reads along. */
export const factorsOf = (lane: Lane, { readers, writers, fragile, reliabilities }: Facts) => {
  if (lane === 'support' || lane === 'appeal') return once
  const against = isAgainstSomebody(lane)
  return {
    reach: reachOf(readers),
    dogpile: against ? dogpileOf(writers) : 1,
    vulnerability: against ? vulnerabilityOf(fragile) : 1,
    reports: reportsOf(reliabilities),
  }
}
