import type { Encode } from '../encoder/encoder.ts'
import { packWeights, readWeights, unpackWeights, writeWeights } from '../model/weights-file.ts'
import { type Comparison, compareModels } from './compare-models.ts'
import { isHeldBack } from './hold-back.ts'
import { prepareTexts } from './prepare-texts.ts'
import { type CorpusText, readCorpus, readDev } from './read-corpus.ts'
import { trainEngine } from './train-engine.ts'

type Taught = { revisionId: string; text: string; label: CorpusText['label']; circle: string }
type Work = {
  encode: Encode
  seed: number
  tell: (words: string) => void
  path: string
  /** Given by tests; else what moderators taught, from the database. */
  taught?: Taught[]
  corpus?: { texts: CorpusText[]; hash: string }
}

const fromDatabase = async (): Promise<Taught[]> => {
  if (!process.env.DATABASE_URL)
    throw new Error('DATABASE_URL says where the decisions are; without it there is nothing to learn from.')
  const [{ readTaught }, { closeDb }] = await Promise.all([
    import('#server/examples/read-taught.ts'),
    import('#server/db.ts'),
  ])
  const taught = await readTaught()
  await closeDb()
  return taught
}

const asText = ({ revisionId, text, label, circle }: Taught): CorpusText => ({
  id: revisionId,
  text,
  label,
  severity: null,
  circle,
  topic: null,
  spans: [],
  reframe: null,
  pair: null,
  author: 'moderators',
})

const linesOf = ({ taught, known }: Comparison): string[] => {
  const line = (name: string, [now, fresh]: Comparison['taught']) =>
    `  ${name}: ${now.right} of ${now.of} right now, ${fresh.right} with the new weights; ` +
    `loss ${now.loss.toFixed(3)} now, ${fresh.loss.toFixed(3)} new`
  return [line('decisions held back', taught), line('dev texts', known)]
}

/**
 * Learns from the corpus and from four fifths of what moderators taught, compares with the weights in use on
 * the last fifth, says the difference, and writes the new weights only if they are better.
 */
export const proposeWeights = async ({
  encode,
  seed,
  tell,
  path,
  taught: given,
  corpus = readCorpus(),
}: Work): Promise<Comparison> => {
  const taught = (given ?? (await fromDatabase())).map(asText)
  const learned = taught.filter(({ id }) => !isHeldBack(id))
  const heldBack = taught.filter(({ id }) => isHeldBack(id))
  tell(`${taught.length} texts taught by moderators, ${heldBack.length} of them held back`)
  const source = { texts: [...corpus.texts, ...learned], hash: corpus.hash, moderated: learned.length }
  const { parts } = await trainEngine(source, encode, seed, tell)
  const fresh = { ...parts, facts: { ...parts.facts, version: `${parts.facts.version}+${learned.length}` } }
  const [held, dev] = await Promise.all([prepareTexts(heldBack, encode), prepareTexts(readDev(), encode)])
  const comparison = compareModels(readWeights(), unpackWeights(packWeights(fresh)), held, dev)
  for (const line of linesOf(comparison)) tell(line)
  if (comparison.better) {
    writeWeights(fresh, path)
    tell(`Better. Written to ${path}; start with ENGINE_WEIGHTS=${path} to use them.`)
  } else tell('Not better, or too few decisions to tell (20 held back are needed). Nothing was written.')
  return comparison
}
