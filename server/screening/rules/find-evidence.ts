import type { Tokens } from '../reading/tokens.ts'
import { firstWordsOf, matchAt } from './match-patterns.ts'
import { compilePattern, type Node } from './pattern.ts'

/** A stretch of words (`from` up to, not including, `to`) that one of the patterns of `of` matched. */
export type Hit<T> = { of: T; from: number; to: number; sentence: number }

type Entry<T> = { of: T; node: Node }
const stem = 3

/** Prepares patterns once; what comes back finds all of them in a text in one walk over its words. */
export const evidenceFinder = <T>(sources: { of: T; patterns: string[] }[]) => {
  const byWord = new Map<string, Entry<T>[]>()
  const byStem = new Map<string, Entry<T>[]>()
  const add = (index: Map<string, Entry<T>[]>, key: string, entry: Entry<T>) => {
    const entries = index.get(key)
    if (!entries) index.set(key, [entry])
    else if (!entries.includes(entry)) entries.push(entry)
  }
  for (const { of, patterns } of sources)
    for (const pattern of patterns) {
      const entry = { of, node: compilePattern(pattern) }
      const firsts = firstWordsOf(entry.node)
      for (const word of firsts.exact) add(byWord, word, entry)
      for (const prefix of firsts.prefixes) add(byStem, prefix.slice(0, stem), entry)
    }
  return (text: Tokens): Hit<T>[] => {
    const hits: Hit<T>[] = []
    text.tokens.forEach(({ word, sentence }, from) => {
      for (const entries of [byWord.get(word), byStem.get(word.slice(0, stem))])
        for (const { of, node } of entries ?? []) {
          const to = matchAt(node, text, from, sentence)
          if (to > from) hits.push({ of, from, to, sentence })
        }
    })
    return hits
  }
}
