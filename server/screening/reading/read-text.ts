import type { Span } from '../schema.ts'
import type { Mapped } from './mapped.ts'
import { normalise, originalSpan } from './normalise.ts'
import { findQuotes, type Range } from './quotes.ts'
import { repeatedWords } from './repeated-words.ts'
import { type Tokens, tokenise } from './tokens.ts'

/** A text, ready for the rules: its plain form, its words, and what in it is quoted. */
export type Reading = {
  input: string
  plain: Mapped
  words: Tokens
  quotes: Range[]
  /** What stands word for word in the post being answered. It counts as quoted too. */
  repeated: Range[]
}

/** `answering`: the post that the text answers; repeating its words is quoting them. */
export const readText = (input: string, answering = ''): Reading => {
  const plain = normalise(input)
  const words = tokenise(plain.text, (start, end) => originalSpan(input, plain, start, end).text)
  const repeated = answering === '' ? [] : repeatedWords(words.tokens, readText(answering).words.tokens)
  return { input, plain, words, quotes: [...findQuotes(plain.text), ...repeated], repeated }
}

/** The words `from` up to, not including, `to`, exactly as they were typed. */
export const spanOfWords = ({ input, plain, words }: Reading, from: number, to: number): Span => {
  const first = words.tokens[from]
  const last = words.tokens[to - 1]
  return originalSpan(input, plain, first?.start ?? 0, last?.end ?? 0)
}
