import type { Encode } from '../encoder/encoder.ts'
import { engineVersion } from '../engine-version.ts'
import { type Decision, decisions } from '../model/engine-model.ts'
import type { Weights } from '../model/linear-model.ts'
import type { Parts } from '../model/weights-file.ts'
import { fitDecision, type Ground, surveyTexts } from './fit-decisions.ts'
import type { Fitted } from './fit-linear.ts'
import { fitSettings } from './fit-settings.ts'
import { leaveAuthorsOut, type Unseen } from './leave-out.ts'
import { type Prepared, prepareTexts } from './prepare-texts.ts'
import type { CorpusText } from './read-corpus.ts'

const steps = 127
/** Enough to be honest about unseen authors, few enough to be done in minutes. */
const rounds = 3
/** Weights in 8 bits, all of one decision in the same step. */
const compact = ({ classes, bias, signs, dense }: Fitted): Weights => {
  const most = signs.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9)
  const step = most / steps
  return {
    classes,
    step,
    bias: Float32Array.from(bias),
    dense: Float32Array.from(dense),
    signs: Int8Array.from(signs, (value) => Math.round(value / step)),
  }
}

export type Trained = { parts: Parts; unseen: Unseen[]; prepared: Prepared[] }
type Source = { texts: CorpusText[]; hash: string; moderated?: number; ordinary?: CorpusText[] }

/** The label settings of both stages, from what the models said of authors they had not seen. */
const settingsFrom = (unseen: Unseen[]) => {
  const judged = (stage: 'first' | 'both') =>
    unseen.map(({ text, [stage]: logits }) => ({ label: text.of.label, logits }))
  return { first: fitSettings(judged('first')), both: fitSettings(judged('both')) }
}

const fitAll = (prepared: Prepared[], ground: Ground, seed: number) =>
  Object.fromEntries(
    decisions.map((name) => [name, compact(fitDecision(prepared, name, ground, seed))]),
  ) as Record<Decision, Weights>

/** Learns everything anew. `tell` hears, in words, what is being done. */
export const trainEngine = async (
  { texts, hash, moderated = 0, ordinary = [] }: Source,
  encode: Encode,
  seed: number,
  tell: (words: string) => void,
): Promise<Trained> => {
  tell(`Reading ${texts.length} texts of the corpus and ${ordinary.length} ordinary posts`)
  const prepared = await prepareTexts(texts, encode)
  const always = await prepareTexts(ordinary, encode)
  const authors = [...new Set(texts.map(({ author }) => author))]
  tell(`Leaving out ${authors.length} authors by turns`)
  const unseen = leaveAuthorsOut(prepared, seed, (left) => tell(`  without ${left}`), { rounds, always })
  tell('Learning from all')
  const all = [...prepared, ...always]
  const ground = surveyTexts(all)
  const facts = {
    version: engineVersion,
    corpus: hash,
    texts: texts.length,
    authors: authors.length,
    decisions: moderated,
    ordinary: ordinary.length,
    seed,
    ...settingsFrom(unseen),
  }
  const { ids, mean, spread } = ground
  return { parts: { facts, ids, weights: fitAll(all, ground, seed), mean, spread }, unseen, prepared }
}
