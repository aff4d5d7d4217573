import { spellOut } from './contractions.ts'

/** A word as the rules know it; `start` and `end` count in the normalised text. */
export type Token = {
  word: string
  start: number
  end: number
  sentence: number
  clause: number
}

export type Mark = { text: string; start: number; end: number; before: number }

export type Tokens = { tokens: Token[]; marks: Mark[]; questions: Set<number> }

// every repeat below is over one class or has a limit, so that no text can make it slow
const pieces = new RegExp(
  [
    String.raw`(?<link>https?:\/\/[^\s]+|www\.[^\s]+|[a-z0-9-]{1,40}\.(?:com|shop|net|co|store|biz|link|io|me)\b)`,
    String.raw`(?<money>[$£€] ?\d[\d.,]{0,12}k?|\b\d[\d.,]{0,8} ?(?:dollars|pounds|euros|bucks|quid)\b)`,
    String.raw`(?<percent>\d{1,3} ?%)`,
    '(?<handle>@[a-z0-9_]{2,40})',
    String.raw`(?<word>'cause\b|[\p{L}\p{N}](?:[\p{L}\p{N}']*[\p{L}\p{N}])?)`,
    String.raw`(?<emoji>\p{Extended_Pictographic})`,
    String.raw`(?<end>[.!?]+|\n)`,
    '(?<pause>[,;:()"]| - )',
  ].join('|'),
  'gu',
)
const code = /^(?=[A-Z]*\d)[A-Z]{3,12}\d{1,3}$|^[A-Z]{3,10}\d{1,3}[A-Z]{2,6}$/

const wordsOf = (groups: Record<string, string | undefined>, asWritten: (text: string) => string) => {
  if (groups.link) return ['<link>']
  if (groups.money) return ['<money>']
  if (groups.percent) return ['<percent>']
  if (groups.handle) return ['<handle>', groups.handle.slice(1)]
  if (groups.word) return code.test(asWritten(groups.word)) ? ['<code>'] : spellOut(groups.word)
  return []
}

// "3.5" and "..." inside a thought do not end a sentence
const endsSentence = (text: string, mark: string, after: number) => {
  if (mark === '\n') return true
  const next = text[after]
  return next === undefined || next === ' ' || next === '\n' || next === '"' || next === "'" || next === ')'
}

/** Cuts the normalised text into words, sentences and clauses. `original` gives the letters as typed. */
export const tokenise = (text: string, original: (start: number, end: number) => string): Tokens => {
  const tokens: Token[] = []
  const marks: Mark[] = []
  const questions = new Set<number>()
  let sentence = 0
  let clause = 0
  for (const match of text.matchAll(pieces)) {
    const groups = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const words = wordsOf(groups, () => original(start, end))
    for (const word of words) tokens.push({ word, start, end, sentence, clause })
    if (words.length > 0) continue
    marks.push({ text: match[0], start, end, before: tokens.length })
    clause += 1
    if (!groups.end || !endsSentence(text, match[0], end)) continue
    if (match[0].includes('?')) questions.add(sentence)
    if (match[0] !== '..' && match[0] !== '...') sentence += 1
  }
  return { tokens, marks, questions }
}
