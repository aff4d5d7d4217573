import { readText } from '#server/screening/reading/read-text.ts'
import { findCrisis } from '#server/screening/rules/find-crisis.ts'
import { type Label, labels } from '#server/screening/schema.ts'
import { flaggedShare } from '#server/screening/verdict/choose-label.ts'
import { findCircle } from './find-circle.ts'
import { type Judged, judgeAgain } from './judge-again.ts'
import { inheritedBy, ownOf, readOwn } from './own-thresholds.ts'
import { readScreenings } from './read-screenings.ts'
import { readTexts } from './read-texts.ts'
import {
  type Change,
  type Count,
  isLane,
  longestExample,
  mostExamples,
  type Preview,
  type PreviewExample,
  previewDays,
} from './schema.ts'

const isDangerToARule = (text: string) => findCrisis(readText(text).words).length > 0

// Which crisis was seen by a rule is not kept. Thresholds may have changed since, so the share cannot tell:
// the rules are asked again, for those few that the change would lose.
const keepWhatRulesSee = async (judged: Judged[]): Promise<Judged[]> => {
  const inDoubt = judged.filter(({ label, would }) => label === 'crisis' && would !== 'crisis')
  const texts = await readTexts(inDoubt.map(({ revisionId }) => revisionId))
  const seen = new Set([...texts].filter(([, { text }]) => isDangerToARule(text)).map(([id]) => id))
  return judged.map((row) => (seen.has(row.revisionId) ? { ...row, would: 'crisis' } : row))
}

const countLanes = (found: Label[]): Count => {
  const count = { shaming: 0, hostile: 0, solicitation: 0, crisis: 0 }
  for (const label of found) if (isLane(label)) count[label] += 1
  return count
}

const short = (text: string) =>
  text.length <= longestExample
    ? text
    : `${text
        .slice(0, longestExample - 2)
        .toWellFormed()
        .trimEnd()} …`

const examplesOf = async (rows: Judged[], as: 'label' | 'would'): Promise<PreviewExample[]> => {
  const some = rows.slice(0, mostExamples)
  const texts = await readTexts(some.map(({ revisionId }) => revisionId))
  return some.flatMap(({ revisionId, shares, [as]: lane }) => {
    const told = texts.get(revisionId)
    if (!told || !isLane(lane)) return []
    const share = lane === 'crisis' ? (shares[labels.indexOf('crisis')] ?? 0) : flaggedShare(shares)
    return [{ revisionId, text: short(told.text), circle: told.circle, lane, share }]
  })
}

/** What the last 30 days would have been like, had these thresholds held all the time. Changes nothing. */
export const previewThresholds = async ({ circle: slug, values }: Change): Promise<Preview> => {
  const circleId = (await findCircle(slug))?.id ?? null
  const [now, rows] = await Promise.all([readOwn(), readScreenings(circleId)])
  const next = new Map(now).set(circleId, ownOf(values, inheritedBy(circleId, now)))
  const judged = await keepWhatRulesSee(rows.map((row) => judgeAgain(row, now, next)))
  const newly = judged.filter(({ label, would }) => !isLane(label) && isLane(would))
  const noLonger = judged.filter(({ label, would }) => isLane(label) && !isLane(would))
  const moved = judged.filter(({ label, would }) => isLane(label) && isLane(would) && label !== would)
  return {
    days: previewDays,
    looked: judged.length,
    before: countLanes(judged.map(({ label }) => label)),
    would: countLanes(judged.map(({ would }) => would)),
    more: newly.length,
    fewer: noLonger.length,
    moved: moved.length,
    newly: await examplesOf(newly, 'would'),
    noLonger: await examplesOf(noLonger, 'label'),
  }
}
