import type { CaseCard, LaneName } from '#server/cases/schema.ts'

type Worth = Pick<CaseCard, 'lane' | 'strength' | 'terms' | 'priority' | 'perHour' | 'waitsSince'>
type Factor = 'reach' | 'dogpile' | 'vulnerability' | 'reports'

const laneNames: Record<LaneName, string> = {
  support: 'somebody may need care',
  shaming: 'shaming',
  hostility: 'hostility',
  solicitation: 'selling',
  appeal: 'another look asked for',
}
const graded: readonly LaneName[] = ['shaming', 'hostility']
const grades = ['reported', 'mild', 'clear', 'cruel']
const carePoints = 10_000

const factorWords: Record<Factor, string> = {
  reach: 'several have read it',
  dogpile: 'more than one writes so to the same person',
  vulnerability: 'somebody is raw just now',
  reports: 'members asked us to look',
}
const factors = Object.keys(factorWords) as Factor[]

const cents = (value: number) => Math.round(value * 100) / 100
const baseWords = ({ lane, strength, terms: { points } }: Worth) => {
  if (points >= carePoints) return laneNames.support
  return graded.includes(lane) ? `${grades[strength ?? 0]} ${laneNames[lane]}` : laneNames[lane]
}

const waited = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? '1 minute' : `${rest} minutes`] : []),
  ]
  return parts.join(' ')
}

/**
 * Why a case stands where it stands, as a sum that anybody can do again: "clear shaming, 20 · several have
 * read it, × 1.3 · waiting 3 hours, + 30 = 56".
 */
export const worthWords = (worth: Worth, now: number): string => {
  const { terms, priority, perHour, waitsSince } = worth
  const product = cents(factors.reduce((value, factor) => value * terms[factor], terms.points))
  const capped = cents(priority - terms.escalation)
  const minutes = Math.max(0, Math.floor((now - waitsSince.getTime()) / 60_000))
  const waiting = Math.floor((minutes * perHour) / 60)
  const lines = [
    `${baseWords(worth)}, ${terms.points}`,
    ...factors.flatMap((factor) =>
      terms[factor] === 1 ? [] : [`${factorWords[factor]}, × ${terms[factor]}`],
    ),
    ...(capped < product ? [`at most ${capped}`] : []),
    ...(terms.escalation > 0 ? [`it was left too long, + ${terms.escalation}`] : []),
    `waiting ${waited(minutes)}, + ${waiting}`,
  ]
  return `${lines.join(' · ')} = ${cents(priority + waiting)}`
}
