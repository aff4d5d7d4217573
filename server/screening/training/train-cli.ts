// `npm run engine:train`: learns the weights of the engine from the corpus, the same ones each time.
// `-- --ordinary FILE`: learns from ordinary posts of other forums as well (JSONL {id, text}, may be gzipped).
// `npm run engine:train -- --with-decisions`: learns from the decisions in DATABASE_URL as well, and writes
// new weights only where they are better on decisions held back.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openEncoderPool } from '../encoder/encoder-pool.ts'
import { packWeights, unpackWeights, weightsFile, writeWeights } from '../model/weights-file.ts'
import { proposeWeights } from './propose-weights.ts'
import { readCorpus } from './read-corpus.ts'
import { ordinaryAsked } from './read-ordinary.ts'
import { trainEngine } from './train-engine.ts'

const seed = 2026
const threads = 2
const started = Date.now()
const tell = (words: string) => process.stdout.write(`${words}\n`)
const pool = openEncoderPool(threads)

if (process.argv.includes('--with-decisions')) {
  const folder = join(process.cwd(), '.enough')
  mkdirSync(folder, { recursive: true })
  await proposeWeights({ encode: pool.encode, seed, tell, path: join(folder, 'weights-proposed.bin') })
} else {
  const corpus = readCorpus()
  const ordinary = ordinaryAsked(process.argv)
  if (!ordinary)
    tell('Without ordinary posts (--ordinary FILE) long everyday posts will be flagged more often.')
  const hash = ordinary
    ? createHash('sha256').update(corpus.hash).update(ordinary.hash).digest('hex')
    : corpus.hash
  const source = { ...corpus, hash, ordinary: ordinary?.learned ?? [] }
  const { parts } = await trainEngine(source, pool.encode, seed, tell)
  writeWeights(parts)
  const packed = packWeights(parts)
  const { facts } = unpackWeights(packed)
  tell(`${weightsFile}: ${parts.ids.length} signs, ${Math.round(packed.length / 1024)} KiB,`)
  tell(`  sha256 ${createHash('sha256').update(packed).digest('hex')}, corpus ${facts.corpus.slice(0, 12)}`)
  tell(`  first stage ${JSON.stringify(facts.first)}`)
  tell(`  both stages ${JSON.stringify(facts.both)}`)
}
await pool.close()
tell(`Done in ${Math.round((Date.now() - started) / 1000)} s.`)
