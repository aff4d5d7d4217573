import { copyUnit, emptyMapped, isLetter, type Mapped, type MutableMapped, swallowUnit } from './mapped.ts'

const fewest = 3

// "awfullll" and "uselesssss" end in a true double; "lazyyyy" and "sooooo" do not
const kept = (letter: string, before: string | undefined) => {
  if (letter === 'l') return isLetter(before) ? 2 : 1
  return letter === 's' && (before === 'e' || before === 'o') ? 2 : 1
}

const isSpace = (unit: string | undefined) => unit === ' ' || unit === '\n'

const endOfSame = (units: string[], from: number) => {
  let end = from + 1
  while (units[end] === units[from]) end += 1
  return end
}

/** Shortens stretched letters and runs of white space. */
export const shortenStretches = (text: MutableMapped): Mapped => {
  const out = emptyMapped()
  const { units } = text
  let at = 0
  while (at < units.length) {
    const unit = units[at] ?? ''
    const end = endOfSame(units, at)
    const stretched = isLetter(unit) ? end - at >= fewest && unit !== 'w' : isSpace(unit)
    const copies = stretched ? (isLetter(unit) ? kept(unit, units[at - 1]) : 1) : end - at
    for (let i = at; i < end; i++) {
      if (i - at < copies) copyUnit(text, i, out)
      else swallowUnit(text, i, out)
    }
    at = end
  }
  return { text: out.units.join(''), starts: out.starts, ends: out.ends }
}
