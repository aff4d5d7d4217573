import type { Range } from './quotes.ts'
import type { Token } from './tokens.ts'

const fewest = 4

/** Stretches of at least four words that stand in the post being answered as well: said again, not said. */
export const repeatedWords = (tokens: Token[], answered: Token[]): Range[] => {
  const known = new Set<string>()
  const runAt = (words: Token[], at: number) =>
    words
      .slice(at, at + fewest)
      .map(({ word }) => word)
      .join(' ')
  for (let at = 0; at + fewest <= answered.length; at++) known.add(runAt(answered, at))
  const found: Range[] = []
  for (let at = 0; at + fewest <= tokens.length; at++) {
    if (!known.has(runAt(tokens, at))) continue
    const [start, end] = [tokens[at]?.start ?? 0, tokens[at + fewest - 1]?.end ?? 0]
    const last = found.at(-1)
    if (last && start <= last.end) last.end = end
    else found.push({ start, end })
  }
  return found
}
