import { expect, test } from 'vitest'
import { openEncoderPool } from '../encoder/encoder-pool.ts'
import { undisguise } from '../encoder/undisguise.ts'
import { readWeights } from '../model/weights-file.ts'
import { readText } from '../reading/read-text.ts'
import { routeOf } from '../route.ts'
import { type Label, labels, type Screening } from '../schema.ts'
import { screenText } from '../screen-text.ts'
import { readDev } from '../training/read-corpus.ts'
import { isPlain } from './is-plain.ts'

const shares = (given: Partial<Record<Label, number>>) =>
  Object.fromEntries(labels.map((label) => [label, given[label] ?? 0])) as Screening['confidences']

test('what may be anything to look at is not plain, however the shares are spread', () => {
  expect(isPlain({ label: 'ok', confidences: shares({ ok: 0.96, shaming: 0.04 }) })).toBe(true)
  expect(isPlain({ label: 'ok', confidences: shares({ ok: 0.94, shaming: 0.03, crisis: 0.03 }) })).toBe(false)
  expect(isPlain({ label: 'crisis', confidences: shares({ ok: 0.99 }) })).toBe(false)
})

test('of the texts that both stages send to somebody, the first alone takes none for plain', async () => {
  const model = readWeights()
  const plain = readDev().filter(({ text }) => isPlain(screenText(model, text)))
  expect(plain.length).toBeGreaterThan(10)
  const pool = openEncoderPool(1)
  for (const { text } of plain) {
    const vector = await pool.encode(undisguise(readText(text)))
    expect(routeOf(screenText(model, text, {}, vector)), text).toBe('leave')
  }
  await pool.close()
})
