import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packWeights, unpackWeights } from '../model/weights-file.ts'
import { screenText } from '../screen-text.ts'
import { isHeldBack } from './hold-back.ts'
import { proposeWeights } from './propose-weights.ts'
import { readCorpus, readDev } from './read-corpus.ts'
import { trainEngine } from './train-engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'enough-weights-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const quiet = () => undefined
// what is tested here is how signs are learned; the encoder's part is the same sum over other numbers
const noVector = async () => new Float32Array(512)
const whole = readCorpus()
const authors = [...new Set(whole.texts.map(({ author }) => author))].slice(0, 3)
const texts = authors.flatMap((name) => whole.texts.filter(({ author }) => author === name).slice(0, 90))
const few = { texts, hash: whole.hash }

test('the same corpus and seed give the same weights, bit for bit, and they read texts', async () => {
  const once = packWeights((await trainEngine(few, noVector, 7, quiet)).parts)
  const again = packWeights((await trainEngine(few, noVector, 7, quiet)).parts)
  expect(again.equals(once)).toBe(true)
  const other = packWeights((await trainEngine(few, noVector, 8, quiet)).parts)
  expect(other.equals(once)).toBe(false)
  const said = screenText(unpackWeights(once), texts[0]?.text ?? '')
  expect(Object.values(said.confidences).every(Number.isFinite)).toBe(true)
})

test('weights that were cut short or changed are refused', async () => {
  const packed = packWeights((await trainEngine(few, noVector, 7, quiet)).parts)
  expect(() => unpackWeights(packed.subarray(0, packed.length - 1))).toThrow('damaged')
  const changed = Buffer.from(packed)
  changed[packed.length - 5] = (changed[packed.length - 5] ?? 0) ^ 1
  expect(() => unpackWeights(changed)).toThrow('damaged')
  expect(() => unpackWeights(Buffer.from('{}\n'))).toThrow('not a weights file')
})

test('each text of the corpus is as its folder tells, and the dev texts are not among them', () => {
  const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').trim()
  const seen = new Set<string>()
  for (const { id, text, label, severity, spans, reframe } of whole.texts) {
    const where = expect.objectContaining({ id })
    expect(seen.has(plain(text)) ? { id, twice: text } : { id }).toEqual(where)
    expect((severity !== null) === (label === 'shaming' || label === 'hostile')).toBe(true)
    expect(spans.length > 0).toBe(['shaming', 'hostile', 'crisis', 'solicitation'].includes(label))
    for (const span of spans) expect(text).toContain(span)
    if (reframe) expect(label).toBe('shaming')
    seen.add(plain(text))
  }
  for (const { text } of readDev()) expect(seen.has(plain(text))).toBe(false)
})

const teach = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    revisionId: `taught-${i}`,
    text: `what a plum number ${i}`,
    label: 'hostile' as const,
    circle: 'dads',
  }))
const propose = async (count: number, path: string) => {
  const said: string[] = []
  const tell = (words: string) => said.push(words)
  const taught = teach(count)
  const work = { encode: noVector, seed: 7, tell, path, taught, corpus: few }
  return { comparison: await proposeWeights(work), said: said.join('\n'), taught }
}

test('what moderators taught is learned, measured on what was held back, and proposed when better', async () => {
  const path = join(folder, 'proposed.bin')
  const { comparison, said, taught } = await propose(150, path)
  expect(comparison.taught[1].of).toBe(taught.filter(({ revisionId }) => isHeldBack(revisionId)).length)
  expect(comparison.taught[1].right).toBeGreaterThan(comparison.taught[0].right)
  expect(said).toContain('decisions held back')
  expect(unpackWeights(readFileSync(path)).facts.version).toMatch(/\+\d+$/)
})

test('from too few decisions nothing is proposed', async () => {
  const path = join(folder, 'not-proposed.bin')
  const { comparison, said } = await propose(60, path)
  expect(comparison.better).toBe(false)
  expect(existsSync(path)).toBe(false)
  expect(said).toContain('Nothing was written')
})
