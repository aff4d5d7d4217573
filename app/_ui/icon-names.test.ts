import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from './icon-names.ts'

const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8')
const symbols = [...sprite.matchAll(/<symbol id="([^"]+)" viewBox="0 0 24 24">(.+)<\/symbol>/g)]

test('every name has its lines, and nothing lies there that has no name', () => {
  expect(symbols.map(([, name]) => name)).toEqual([...iconNames])
  for (const [, , lines] of symbols)
    expect(lines).toMatch(/^(<(path|circle|rect|line|polyline)( [a-z0-9]+="[^"]*")+\/>)+$/)
})
