import { wordSets } from './lexicon/word-sets.ts'

/**
 * A pattern is a line of words: `(a|b c)` is a choice, `@mom` a named set of words, `?` after an item makes
 * it optional, `~` after a word matches any ending, `*3` skips up to three words, and `<start>`, `<end>` and
 * `<asked>` hold at the beginning, at the end and in a question. A match never leaves its sentence, every
 * repeat has a limit, so the work for each word of a text is bounded whatever the text is.
 */
export type Node =
  | { kind: 'done' }
  | { kind: 'words'; exact: Set<string>; prefixes: string[]; next: Node }
  | { kind: 'choice'; ways: Node[] }
  | { kind: 'gap'; most: number; next: Node }
  | { kind: 'check'; what: 'start' | 'end' | 'asked'; next: Node }

const items = /\([^()]*\)\??|\*\d|[^\s()]+/g
const checks = new Set(['<start>', '<end>', '<asked>'])

const wordsNode = (word: string, next: Node): Node => {
  if (word.startsWith('@')) {
    const set = wordSets[word.slice(1)]
    if (!set) throw new Error(`no set of words is called ${word}`)
    return choice(set.map((one) => sequence(one, next)))
  }
  return word.endsWith('~')
    ? { kind: 'words', exact: new Set(), prefixes: [word.slice(0, -1)], next }
    : { kind: 'words', exact: new Set([word]), prefixes: [], next }
}

const mergeWords = (ways: Node[]): Node[] => {
  const merged: Node[] = []
  for (const way of ways) {
    const same = merged.find((one) => one.kind === 'words' && way.kind === 'words' && one.next === way.next)
    if (same?.kind !== 'words' || way.kind !== 'words') merged.push(way)
    else {
      for (const word of way.exact) same.exact.add(word)
      same.prefixes.push(...way.prefixes)
    }
  }
  return merged
}

const choice = (ways: Node[]): Node => {
  const flat = mergeWords(ways.flatMap((way) => (way.kind === 'choice' ? way.ways : [way])))
  return flat.length === 1 && flat[0] ? flat[0] : { kind: 'choice', ways: flat }
}

const itemNode = (item: string, next: Node): Node => {
  if (item.startsWith('*')) return { kind: 'gap', most: Number(item.slice(1)), next }
  if (checks.has(item)) return { kind: 'check', what: item.slice(1, -1) as 'start' | 'end' | 'asked', next }
  if (item.endsWith('?')) return { kind: 'choice', ways: [itemNode(item.slice(0, -1), next), next] }
  if (item.startsWith('('))
    return choice(
      item
        .slice(1, -1)
        .split('|')
        .map((way) => sequence(way, next)),
    )
  return wordsNode(item, next)
}

const whole = /^(?:(?:\([^()]*\)\??|\*\d|[^\s()?*]+\??)(?:\s+|$))+$/

const sequence = (line: string, next: Node): Node =>
  (line.trim().match(items) ?? []).reduceRight<Node>((rest, item) => itemNode(item, rest), next)

/** Throws for a line that is not written as told above: a choice inside a choice, a stray mark. */
export const compilePattern = (line: string): Node => {
  if (!whole.test(line.trim())) throw new Error(`this pattern can't be read: ${line}`)
  return sequence(line, { kind: 'done' })
}
