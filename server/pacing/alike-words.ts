import { foldCharacter } from '#server/screening/reading/fold-character.ts'
import { floods } from './policy.ts'

/** Words as they are compared: folded, without signs, so that dress, case and spacing make no difference. */
const wordsOf = (text: string) =>
  [...text.slice(0, 4_000)]
    .map(foldCharacter)
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const pairsOf = (words: string[]) => new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))

/** Whether two texts say the same in nearly the same words. Short ones never do: everybody says them. */
export const areAlike = (one: string, other: string) => {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length < floods.fewestWords || b.length < floods.fewestWords) return false
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let both = 0
  for (const pair of left) if (right.has(pair)) both += 1
  return both / (left.size + right.size - both) >= floods.alike
}

/** Whether a text is long enough that saying it again can be a flood. */
export const isLongEnough = (text: string) => wordsOf(text).length >= floods.fewestWords
