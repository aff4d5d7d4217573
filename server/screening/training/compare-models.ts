import { type EngineModel, scaleVector } from '../model/engine-model.ts'
import { logitsOf } from '../model/linear-model.ts'
import { softmax } from '../model/softmax.ts'
import { routeOf } from '../route.ts'
import { labels } from '../schema.ts'
import { chooseLabel } from '../verdict/choose-label.ts'
import type { Prepared } from './prepare-texts.ts'

/** How a model reads texts: how many go where they belong, and its mean log loss (smaller is better). */
export type Reading = { right: number; of: number; loss: number }

const read = (model: EngineModel, texts: Prepared[]): Reading => {
  let right = 0
  let loss = 0
  for (const { of, ids, values, vector } of texts) {
    const rows = ids.map((id) => model.index.row(id))
    const scaled = scaleVector(vector, model.mean, model.spread)
    const shares = softmax(logitsOf(model.weights.both, rows, values, scaled), model.facts.both.temperature)
    const label = chooseLabel(shares, model.facts.both.thresholds, false)
    if (routeOf({ label }) === routeOf(of)) right += 1
    loss -= Math.log(Math.max(1e-9, shares[labels.indexOf(of.label)] ?? 0))
  }
  return { right, of: texts.length, loss: loss / Math.max(1, texts.length) }
}

export type Comparison = { taught: [Reading, Reading]; known: [Reading, Reading]; better: boolean }

const fewest = 20
/** What a new model may at most lose on the texts everybody is measured on. */
const mayLose = 0.01

/**
 * Whether a model that learned from moderators is better than the one in use: on decisions held back from it
 * (at least 20) it must send more texts where they belong, or as many with a smaller loss, and it may not get
 * worse by more than one in a hundred on the dev texts. First the one in use, then the new one.
 */
export const compareModels = (
  current: EngineModel,
  fresh: EngineModel,
  heldBack: Prepared[],
  dev: Prepared[],
): Comparison => {
  const taught: [Reading, Reading] = [read(current, heldBack), read(fresh, heldBack)]
  const known: [Reading, Reading] = [read(current, dev), read(fresh, dev)]
  const gains =
    taught[1].right > taught[0].right ||
    (taught[1].right === taught[0].right && taught[1].loss < taught[0].loss)
  const keeps = known[1].right >= known[0].right - mayLose * dev.length
  return { taught, known, better: heldBack.length >= fewest && gains && keeps }
}
