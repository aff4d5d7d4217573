import { readDigitsAsLetters } from './digits-as-letters.ts'
import { foldCharacter } from './fold-character.ts'
import { emptyMapped, type Mapped, type MutableMapped } from './mapped.ts'
import { joinSpacedLetters } from './spaced-letters.ts'
import { shortenStretches } from './stretched-letters.ts'

const fold = (input: string): MutableMapped => {
  const out = emptyMapped()
  let at = 0
  for (const character of input) {
    const end = at + character.length
    const folded = foldCharacter(character)
    if (folded === '' && out.ends.length > 0) out.ends[out.ends.length - 1] = end
    for (let i = 0; i < folded.length; i++) out.push(folded[i] ?? '', at, end)
    at = end
  }
  return out
}

/** The text as the rules read it, each unit of it tied to the exact place it came from. */
export const normalise = (input: string): Mapped =>
  shortenStretches(readDigitsAsLetters(joinSpacedLetters(fold(input))))

/** The words of the original that a stretch of the normalised text came from. */
export const originalSpan = (input: string, mapped: Mapped, from: number, to: number) => {
  const start = mapped.starts[from] ?? 0
  const end = Math.max(start, mapped.ends[to - 1] ?? start)
  return { start, end, text: input.slice(start, end) }
}
