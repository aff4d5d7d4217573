import { lookalikes } from '../rules/lexicon/lookalikes.ts'

const marks = /\p{M}+/gu
// the grapheme joiner and the fillers of Hangul: letters by category, nothing to the eye
const invisible = /^(?:\p{Cf}|\u034f|\u115f|\u1160|\u3164)$/u
const space = /^[\s\u0085]$/u

const foldPlain = (character: string) => {
  const code = character.charCodeAt(0)
  if (code >= 65 && code <= 90) return character.toLowerCase()
  if (code === 10) return '\n'
  return code < 33 || code === 127 ? ' ' : character
}

const foldOther = (character: string) => {
  if (invisible.test(character)) return ''
  if (character === '\u2028' || character === '\u2029') return '\n'
  if (space.test(character)) return ' '
  const decomposed = character.normalize('NFKD').replace(marks, '').toLowerCase()
  let folded = ''
  for (const part of decomposed) folded += lookalikes[part] ?? part
  return folded
}

const known = new Map<string, string>()
const mostKnown = 4096

/** One code point as the rules read it: lower case, plain form, look-alikes resolved; '' when it is only dress. */
export const foldCharacter = (character: string): string => {
  if (character.length === 1 && character.charCodeAt(0) < 128) return foldPlain(character)
  const seen = known.get(character)
  if (seen !== undefined) return seen
  const folded = foldOther(character)
  if (known.size < mostKnown) known.set(character, folded)
  return folded
}
