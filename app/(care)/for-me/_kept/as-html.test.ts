import { expect, test } from 'vitest'
import type { Kept } from '../_store/kept.ts'
import { asHtml } from './as-html.ts'

const kept = (kind: Kept['kind'], body: object): Kept => ({
  id: kind,
  kind,
  body: JSON.stringify({ at: '2026-03-10T20:00:00.000Z', ...body }),
  deliverOn: null,
  revision: 1,
  unsent: false,
  stamp: 1,
})

test('tells everything in words, and runs nothing that was written', () => {
  const html = asHtml([
    kept('win', { words: 'We laughed.\nTwice.' }),
    kept('thought', { thought: '<script>alert(1)</script>', kinder: 'I was tired.' }),
    kept('check_in', { energy: 'low', patience: 'thin', guilt: 'loud', words: '' }),
  ])
  expect(html).toContain('We laughed.<br>Twice.')
  expect(html).toContain('Your kinder words: I was tired.')
  expect(html).toContain('Energy: Low, patience: Thin, guilt: Very loud')
  expect(html).toContain('10 March 2026')
  expect(html).not.toContain('<script>')
})

test('an entry that cannot be read does not take the others with it', () => {
  const broken = { ...kept('letter', {}), body: '{"words":' }
  expect(asHtml([broken, kept('win', { words: 'We slept.' })])).toContain('We slept.')
})
