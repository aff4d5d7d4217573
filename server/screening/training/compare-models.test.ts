import { expect, test } from 'vitest'
import type { EngineModel } from '../model/engine-model.ts'
import { readWeights } from '../model/weights-file.ts'
import { labels } from '../schema.ts'
import { compareModels } from './compare-models.ts'
import type { Prepared } from './prepare-texts.ts'

/** A model that says the same of every text. */
const saying = (label: (typeof labels)[number]): EngineModel => {
  const model = readWeights()
  const bias = new Float32Array(labels.length)
  bias[labels.indexOf(label)] = 9
  const both = { classes: labels.length, bias, step: 1, signs: new Int8Array(0), dense: new Float32Array(0) }
  return { ...model, weights: { ...model.weights, both } }
}
const texts = (label: (typeof labels)[number], count: number): Prepared[] =>
  Array.from({ length: count }, (_, i) => ({
    of: {
      id: `${label} ${i}`,
      text: 'x',
      label,
      severity: null,
      circle: 'dads',
      topic: null,
      spans: [],
      reframe: null,
      pair: null,
      author: 'a test',
    },
    ids: new Int32Array(0),
    values: new Float64Array(0),
    vector: new Float32Array(0),
  }))

test('new weights are better when they gain on what was held back and lose nothing known', () => {
  const [kind, hard] = [saying('ok'), saying('hostile')]
  expect(compareModels(kind, hard, texts('hostile', 20), [])).toMatchObject({
    taught: [{ right: 0 }, { right: 20 }],
    better: true,
  })
  expect(compareModels(kind, hard, texts('hostile', 19), []).better).toBe(false)
  expect(compareModels(kind, kind, texts('ok', 30), []).better).toBe(false)
  expect(compareModels(kind, hard, texts('hostile', 20), texts('ok', 10)).better).toBe(false)
})
