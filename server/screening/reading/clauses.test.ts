import { expect, test } from 'vitest'
import { findClauses } from './clauses.ts'
import { readText } from './read-text.ts'
import { wordKinds } from './word-kinds.ts'

const clausesOf = (text: string) => {
  const { words, quotes } = readText(text)
  const clauses = findClauses(words, wordKinds(words.tokens), quotes, () => false)
  return clauses.map(({ from, to, ...rest }) => ({
    ...rest,
    words: words.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  }))
}

test.each([
  ['you left her at nursery', 'you'],
  ['I could never leave mine, not like you', 'self'],
  ['mothers who work are tired', 'group'],
  ['my husband snores', 'self'],
  ['her mother in law phoned', 'absent'],
  ['the washing machine died', 'system'],
  ['rain again', 'nobody'],
])('%s speaks of %s', (text, about) => {
  expect(clausesOf(text)[0]?.about).toBe(about)
})

test('what is quoted is not the writer’s own voice, a question is asked, a denial is denied', () => {
  const [own, quoted] = clausesOf('she said, "you are a lazy mother"')
  expect([own?.voice, quoted?.voice]).toEqual(['own', 'quoted'])
  expect(clausesOf('you are not lazy')[0]).toMatchObject({ denied: true, about: 'you' })
  expect(clausesOf('do you even cook?')[0]).toMatchObject({ asked: true })
})

test('a new thought begins a new clause, and together they cover every word', () => {
  const clauses = clausesOf('I love her but you never come home and that hurts')
  expect(clauses.map(({ words }) => words)).toEqual([
    'i love her',
    'but you never come home',
    'and that hurts',
  ])
})

test('each word has its part of speech, also where the words are none', () => {
  for (const text of ['you are lazy', "cannot won't dont", '3 am :( 😀', 'a'.repeat(5000), '1/2 cup'])
    expect(wordKinds(readText(text).words.tokens)).toHaveLength(readText(text).words.tokens.length)
  expect(wordKinds(readText('she sleeps badly').words.tokens)).toEqual(['PRON', 'VERB', 'ADV'])
})
