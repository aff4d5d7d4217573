import type { CaseView } from '#server/cases/schema.ts'
import { type DecisionName, decisionNames } from '#server/cases/schema.ts'
import type { Draft } from './use-decision-draft.ts'

type Kept = NonNullable<CaseView['draft']>

/** A draft as the server keeps it. The key stays in its tab: another device decides for itself. */
export const toKept = ({ kind, guidelineId, reason, note, days, own, at }: Draft): Kept => ({
  kind,
  guidelineId,
  reason,
  note,
  own,
  at,
  days: String(days),
})

const words = (value: Kept[string] | undefined) => (typeof value === 'string' ? value : '')
const isKind = (value: unknown): value is DecisionName => decisionNames.includes(value as DecisionName)

export const fromKept = (kept: Kept | null): Omit<Draft, 'key'> | null =>
  kept && {
    kind: isKind(kept.kind) ? kept.kind : null,
    guidelineId: words(kept.guidelineId),
    reason: words(kept.reason),
    note: words(kept.note),
    days: Number(words(kept.days)) || 3,
    own: kept.own === true,
    at: words(kept.at),
  }

/** The one that was written last: here, or on another device. */
export const newerOf = <A extends { at: string }, B extends { at: string }>(
  here: A | null,
  there: B | null,
) => (here && (!there || here.at >= there.at) ? here : there)
