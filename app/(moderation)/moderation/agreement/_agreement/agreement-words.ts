import type { KappaView, LowerSuggestion, Precision, Suggestion } from '#server/reviews/schema.ts'

const two = (number: number) => number.toFixed(2)

// Landis & Koch (1977) named the steps; the words here are plainer and their borders the same.
const strength = (kappa: number) => {
  if (kappa < 0.2) return 'hardly more than chance would bring'
  if (kappa < 0.4) return 'a little beyond chance'
  if (kappa < 0.6) return 'fairly often beyond chance'
  return kappa < 0.8 ? 'mostly' : 'nearly always'
}

/** "4 of 5 alike. Kappa 0.62: mostly (0.10 to 1.00, 19 times out of 20)." */
export const kappaWords = (view: KappaView | null): string => {
  if (!view) return 'Too few to tell.'
  const { n, agreed, kappa, interval } = view
  const alike = `${agreed} of ${n} seen alike.`
  if (kappa === null) return `${alike} Everybody said one and the same, so kappa says nothing.`
  const range = interval ? ` (${two(interval.low)} to ${two(interval.high)}, 19 times out of 20)` : ''
  return `${alike} Kappa ${two(kappa)}${range}: ${strength(kappa)}.`
}

const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`
export const precisionWords = ({ flagged, upheld }: Precision) =>
  `${upheld} of ${flagged} upheld, ${share(upheld, flagged)}`

export const laneOfLabel: Record<string, string> = {
  shaming: 'Shaming',
  hostile: 'Hostility',
  solicitation: 'Selling',
  crisis: 'Danger',
}

const flags = (count: number) => (count === 1 ? 'right one' : 'right ones')

/** What another threshold would have done: "At 0.78 instead of 0.70, 4 of 5 wrong flags would have gone, and 1 right one." */
export const suggestionWords = ({ now, other, wrong, wrongGone, rightGone }: Suggestion): string => {
  if (other === null)
    return `Of what was flagged, ${wrong} were not upheld. No higher place than ${two(now)} would have spared them without losing more.`
  const lost = rightGone === 0 ? 'and no right one' : `and ${rightGone} ${flags(rightGone)}`
  return `At ${two(other)} instead of ${two(now)}, ${wrongGone} of ${wrong} wrong flags would have gone, ${lost}.`
}

const posts = (count: number) => (count === 1 ? 'one more post' : `${count} more posts`)

/** The same downward: "At 0.62 instead of 0.70, 5 of 6 that somebody had to report would have come …" */
export const lowerWords = ({ now, other, missed, found, besides }: LowerSuggestion): string => {
  if (other === null)
    return `${missed} were seen only because somebody reported them. No lower place than ${two(now)} would have found them without showing many more that nobody minded.`
  const more = besides === 0 ? 'without anything more to look at' : `with ${posts(besides)} to look at`
  return `At ${two(other)} instead of ${two(now)}, ${found} of ${missed} that somebody had to report would have come to us by themselves, ${more}.`
}
