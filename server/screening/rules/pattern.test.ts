import { expect, test } from 'vitest'
import { readText } from '../reading/read-text.ts'
import { evidenceFinder } from './find-evidence.ts'
import { compilePattern } from './pattern.ts'

const matches = (pattern: string, text: string) => {
  const { words } = readText(text)
  return evidenceFinder([{ of: pattern, patterns: [pattern] }])(words).map(({ from, to }) =>
    words.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  )
}

test.each([
  ['you *2 bad mom', "You're such a bad mom", 'you are such a bad mom', false],
  ['you *3 bad mom', "You're such a bad mom", 'you are such a bad mom', true],
  ['(good|real) @moms', 'Real mums. Good.', 'real mums', true],
  ['babysit~ *1 kids', 'babysitting the kids', 'babysitting the kids', true],
  ['so (very)? tired', 'so tired', 'so tired', true],
  ['you lie <end>', 'you lie. you lie down', 'you lie', true],
  ['how dare you <asked>', 'How dare you!', '', false],
  ['bad mom', 'that was bad. Mom knew.', '', false],
])('%s in %j', (pattern, text, words, found) => {
  expect(matches(pattern, text)).toEqual(found ? [words] : [])
})

test.each(['a (b (c|d))', 'a *', '@nobody here'])('%j is refused when it is written', (line) => {
  expect(() => compilePattern(line)).toThrow()
})

test('every plain word of English stays itself, whatever it would be with an apostrophe', () => {
  const plain = 'is here were well ill id hell shell shed its wed who how that there'
  for (const word of plain.split(' ')) {
    const { words } = readText(word)
    expect(words.tokens.at(0)?.word).toBe(word === 'its' ? 'it' : word)
    expect(words.tokens).toHaveLength(word === 'its' ? 2 : 1)
  }
})
