import { cutWords, type Word } from './cut-words.ts'

type Span = { start: number; end: number }
export type FoundWord = { phrase: string; spans: Span[] }

/** One step of the phrases that begin alike; `ends` are those that are whole here. */
type Step = { exact: Map<string, Step>; loose: Map<string, Step[]>; ends: number[] }
const step = (): Step => ({ exact: new Map(), loose: new Map(), ends: [] })

const grow = (from: Step, { key, loose }: Word) => {
  const known = from.exact.get(key)
  if (known) return known
  const made = step()
  from.exact.set(key, made)
  from.loose.set(loose, [...(from.loose.get(loose) ?? []), made])
  return made
}

const treeOf = (phrases: readonly string[]) => {
  const root = step()
  for (const [index, phrase] of phrases.entries()) {
    const words = cutWords(phrase)
    if (words.length > 0) words.reduce(grow, root).ends.push(index)
  }
  return root
}

const next = (from: Step, word: Word): Step[] => {
  if (word.stretched) return from.loose.get(word.loose) ?? []
  const one = from.exact.get(word.key)
  return one ? [one] : []
}

const put = (found: Map<number, Span[]>, index: number, span: Span) => {
  const known = found.get(index)
  if (known) known.push(span)
  else found.set(index, [span])
}

/**
 * Which of a circle's phrases stand in a text, as whole words, however they are dressed up. All phrases are
 * read along at once, so a hundred cost little more than one.
 */
export const findWords = (text: string, phrases: readonly string[]): FoundWord[] => {
  // most people keep no such list, and reading a text is most of the work
  if (phrases.length === 0) return []
  const root = treeOf(phrases)
  const words = cutWords(text)
  const found = new Map<number, Span[]>()
  for (const [from, first] of words.entries()) {
    let at = next(root, first)
    for (let to = from; at.length > 0; to++) {
      const start = first.start
      const end = words[to]?.end ?? start
      for (const index of at.flatMap(({ ends }) => ends)) put(found, index, { start, end })
      const following = words[to + 1]
      at = following ? at.flatMap((one) => next(one, following)) : []
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([index, spans]) => ({ phrase: phrases[index] ?? '', spans }))
}

/** The same for phrases that were found before: those that this wording no longer has stand nowhere. */
export const hostWordsIn = (text: string, phrases: readonly string[]): FoundWord[] => {
  const now = findWords(text, phrases)
  return phrases.map((phrase) => now.find((one) => one.phrase === phrase) ?? { phrase, spans: [] })
}
