import type { Reading } from '../reading/read-text.ts'
import type { Evidence } from '../rules/evidence.ts'
import type { Label, Thresholds } from '../schema.ts'

/** A rule this heavy names plain words; beside one less certainty is enough (right in 24 of 30 texts it adds). */
const heavy = 2
const besideARule = 0.4
/** And hardly any where a quoted judgement is agreed with. */
const besideAgreement = 0.03

const openHarm = ({ harm }: Evidence) => harm.filter(({ excusedBy }) => !excusedBy)

/** The thresholds for a text in which rules saw what words alone make plain. */
export const heedRules = (thresholds: Thresholds, evidence: Evidence, { quotes }: Reading): Thresholds => {
  const open = openHarm(evidence)
  const agreed = open.length > 0 && quotes.length > 0 && evidence.frames.endorse.length > 0
  const enough = agreed ? besideAgreement : open.some(({ of }) => of.weight >= heavy) ? besideARule : 1
  return {
    ...thresholds,
    shaming: Math.min(thresholds.shaming, enough),
    hostile: Math.min(thresholds.hostile, enough),
  }
}

/** Shaming or hostile: where a rule saw only one of them, the model need not guess which. */
export const kindByRules = (label: Label, evidence: Evidence): Label => {
  if (label !== 'shaming' && label !== 'hostile') return label
  const seen = new Set(openHarm(evidence).map((one) => one.label))
  return seen.size === 1 && !seen.has(label) ? (label === 'shaming' ? 'hostile' : 'shaming') : label
}

/** A hard word that is worn with pride, and no other hard word beside it: shames nobody. */
export const isReclaimed = (label: Label, { harm, frames }: Evidence): boolean =>
  label === 'shaming' && frames.reclaim.length > 0 && harm.every(({ excusedBy }) => excusedBy !== null)
