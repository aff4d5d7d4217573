import { isLetter, type MutableMapped } from './mapped.ts'

const letters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const longestRun = 2

const endOfRun = (units: string[], from: number) => {
  let end = from
  while (end - from <= longestRun && units[end] !== undefined && letters[units[end] ?? '']) end += 1
  return end
}

const longestAddress = 40

const isAddress = (units: string[], at: number) => {
  if (units[at] !== '@') return false
  for (let i = at + 1; i < at + longestAddress; i++) {
    if (units[i] === '.') return isLetter(units[i + 1])
    if (units[i] === undefined || units[i] === ' ' || units[i] === '\n') return false
  }
  return false
}

// "sh!t" and "m0m" have letters on both sides; "2yo" and "SAVE20" have not, "a@b.com" is an address
const standsForLetters = (units: string[], from: number, end: number) =>
  end > from &&
  end - from <= longestRun &&
  isLetter(units[from - 1]) &&
  isLetter(units[end]) &&
  !isAddress(units, from)

/** Reads digits and signs inside a word as the letters they stand for. One unit for one: the map holds. */
export const readDigitsAsLetters = (text: MutableMapped): MutableMapped => {
  const { units } = text
  let at = 0
  while (at < units.length) {
    const end = endOfRun(units, at)
    if (standsForLetters(units, at, end))
      for (let i = at; i < end; i++) units[i] = letters[units[i] ?? ''] ?? ''
    at = Math.max(end, at + 1)
  }
  return text
}
