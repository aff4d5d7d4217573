import { copyUnit, emptyMapped, isLetter, type MutableMapped, swallowUnit } from './mapped.ts'

const separators = ' .-_*'
const fewest = 4

const isAlone = (text: MutableMapped, at: number) => isLetter(text.units[at])

/** How far letters go on one at a time ("l a z y", "l.a.z.y"): the place after the last, or -1. */
const endOfSpaced = (text: MutableMapped, from: number) => {
  const { units } = text
  const separator = units[from + 1]
  if (!isAlone(text, from) || separator === undefined || !separators.includes(separator)) return -1
  let last = from
  let letters = 1
  while (units[last + 1] === separator && isAlone(text, last + 2)) {
    last += 2
    letters += 1
  }
  if (isLetter(units[last + 1])) {
    last -= 2
    letters -= 1
  }
  return letters >= fewest ? last + 1 : -1
}

/** Joins letters that were set apart so that no word would be read. */
export const joinSpacedLetters = (text: MutableMapped): MutableMapped => {
  const out = emptyMapped()
  let at = 0
  while (at < text.units.length) {
    const end = isLetter(text.units[at - 1]) ? -1 : endOfSpaced(text, at)
    if (end < 0) {
      copyUnit(text, at, out)
      at += 1
      continue
    }
    for (; at < end; at++) {
      if (isLetter(text.units[at])) copyUnit(text, at, out)
      else swallowUnit(text, at, out)
    }
  }
  return out
}
