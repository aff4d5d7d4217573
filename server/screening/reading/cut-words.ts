import { normalise, originalSpan } from '#server/screening/reading/normalise.ts'

/** A word as it is compared, and where it stands in the text as it was typed (UTF-16 offsets). */
export type Word = { key: string; loose: string; stretched: boolean; start: number; end: number }

// Scripts that leave no space between words are read sign by sign.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const letter = String.raw`(?!${unspaced})[\p{L}\p{N}]`
const pieces = new RegExp(
  `${unspaced}|(?:${letter})+(?:'(?:${letter})+)*|\\p{RI}{2}|\\p{Extended_Pictographic}`,
  'gu',
)
const stretch = /(\p{L})\1\1/iu

/** A word with every doubled letter once: what a stretched word is compared by. */
const loosely = (word: string) => word.replace(/(\p{L})\1+/gu, '$1')

/** The words of a text in the engine's plain form: look-alikes, dress and spaced letters resolved. */
export const cutWords = (text: string): Word[] => {
  const plain = normalise(text)
  return [...plain.text.matchAll(pieces)].map((match) => {
    const key = match[0].replaceAll("'", '')
    const span = originalSpan(text, plain, match.index, match.index + match[0].length)
    return { key, loose: loosely(key), stretched: stretch.test(span.text), start: span.start, end: span.end }
  })
}
