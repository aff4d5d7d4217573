// `npm run engine:train`: learns the weights of the engine from the corpus, the same ones each time.
import { createHash } from 'node:crypto'
import { openEncoderPool } from '../encoder/encoder-pool.ts'
import { packWeights, weightsFile, writeWeights } from '../model/weights-file.ts'
import { readCorpus } from './read-corpus.ts'
import { trainEngine } from './train-engine.ts'

const seed = 2026
const threads = 2
const started = Date.now()
const tell = (words: string) => process.stdout.write(`${words}\n`)

const pool = openEncoderPool(threads)
const { parts } = await trainEngine(readCorpus(), pool.encode, seed, tell)
await pool.close()
writeWeights(parts)
const packed = packWeights(parts)
tell(`${weightsFile}: ${parts.ids.length} signs, ${Math.round(packed.length / 1024)} KiB,`)
tell(
  `  sha256 ${createHash('sha256').update(packed).digest('hex')}, corpus ${parts.facts.corpus.slice(0, 12)}`,
)
tell(`  first stage ${JSON.stringify(parts.facts.first)}`)
tell(`  both stages ${JSON.stringify(parts.facts.both)}`)
tell(`Done in ${Math.round((Date.now() - started) / 1000)} s.`)
