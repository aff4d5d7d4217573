import type { StageSettings } from '../model/engine-model.ts'
import { softmax } from '../model/softmax.ts'
import { readText } from '../reading/read-text.ts'
import { routeOf } from '../route.ts'
import { gatherEvidence } from '../rules/gather-evidence.ts'
import type { Label, Route } from '../schema.ts'
import type { CorpusText } from '../training/read-corpus.ts'
import { chooseLabel } from '../verdict/choose-label.ts'
import { heedRules, isReclaimed, kindByRules } from '../verdict/heed-rules.ts'

/** A text of the corpus and what was said of it. `shares` is empty where nothing but a route was said. */
export type Judged = { of: CorpusText; label: Label | null; route: Route; shares: number[] }

/** What a stage makes of its logits, the signs of danger that a rule sees included. */
export const judge = (of: CorpusText, logits: ArrayLike<number>, settings: StageSettings): Judged => {
  const shares = softmax(logits, settings.temperature)
  const reading = readText(of.text)
  const evidence = gatherEvidence(reading)
  const thresholds = heedRules(settings.thresholds, evidence, reading)
  const chosen = chooseLabel(shares, thresholds, evidence.crisis.length > 0)
  const label = isReclaimed(chosen, evidence) ? 'ok' : kindByRules(chosen, evidence)
  return { of, label, route: routeOf({ label }), shares }
}
