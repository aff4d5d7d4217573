import type { Tokens } from '../reading/tokens.ts'
import type { Node } from './pattern.ts'

const holds = (what: 'start' | 'end' | 'asked', text: Tokens, at: number, sentence: number) => {
  if (what === 'asked') return text.questions.has(sentence)
  if (what === 'start') return text.tokens[at - 1]?.sentence !== sentence
  return text.tokens[at]?.sentence !== sentence
}

/** Where a match of the pattern that begins at word `at` ends, or -1. */
export const matchAt = (node: Node, text: Tokens, at: number, sentence: number): number => {
  if (node.kind === 'done') return at
  if (node.kind === 'check')
    return holds(node.what, text, at, sentence) ? matchAt(node.next, text, at, sentence) : -1
  if (node.kind === 'choice') {
    for (const way of node.ways) {
      const end = matchAt(way, text, at, sentence)
      if (end >= 0) return end
    }
    return -1
  }
  if (node.kind === 'gap') {
    for (let skipped = 0; skipped <= node.most; skipped++) {
      if (skipped > 0 && text.tokens[at + skipped - 1]?.sentence !== sentence) return -1
      const end = matchAt(node.next, text, at + skipped, sentence)
      if (end >= 0) return end
    }
    return -1
  }
  const token = text.tokens[at]
  if (token?.sentence !== sentence) return -1
  const fits = node.exact.has(token.word) || node.prefixes.some((prefix) => token.word.startsWith(prefix))
  return fits ? matchAt(node.next, text, at + 1, sentence) : -1
}

type Firsts = { exact: Set<string>; prefixes: Set<string> }

const collectFirsts = (node: Node, into: Firsts) => {
  if (node.kind === 'done' || node.kind === 'gap') throw new Error('a pattern begins with a word')
  if (node.kind === 'check') {
    collectFirsts(node.next, into)
    return
  }
  if (node.kind === 'choice') {
    for (const way of node.ways) collectFirsts(way, into)
    return
  }
  for (const word of node.exact) into.exact.add(word)
  for (const prefix of node.prefixes) into.prefixes.add(prefix)
}

/** Which patterns can begin with a word, so that only those are tried there. */
export const firstWordsOf = (node: Node): Firsts => {
  const firsts: Firsts = { exact: new Set(), prefixes: new Set() }
  collectFirsts(node, firsts)
  return firsts
}
