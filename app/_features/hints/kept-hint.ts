import { hintLimits } from '#server/hints/limits.ts'
import { findAgain } from '#server/hints/policy.ts'
import type { HintView, HintWithPost } from '#server/hints/schema.ts'

/** The one hint of a draft, kept with the draft. Without a view nothing is ever shown. */
export type KeptHint = {
  id: string
  view: HintView | null
  /** What was written when it came. */
  of: string
  state: 'open' | 'adopted' | 'put_away'
}

/** What to show now: nothing once it was answered, or once the words it is about are gone. */
export const viewNow = (kept: KeptHint | null | undefined, text: string): HintView | null => {
  if (!kept?.view || kept.state !== 'open') return null
  if (kept.view.kind === 'self_shame') return text.trim().length >= hintLimits.shortest ? kept.view : null
  return findAgain(text, kept.view.words) ? kept.view : null
}

/** What is told of it when the draft is posted. */
export const outcomeOf = (kept: KeptHint | null | undefined, text: string): HintWithPost => {
  if (!kept) return undefined
  const { id, view, of, state } = kept
  if (state === 'adopted') return { id, outcome: 'adopted' }
  const stood = view?.words.length ? findAgain(text, view.words) !== null : text.includes(of.trim())
  return { id, outcome: stood || !view ? 'as_it_was' : 'changed' }
}

const fewCharacters = 8

/** Whether a draft says something that was not looked at yet: a few letters or shorter words do not. */
export const isWorthAsking = (text: string, asked: string): boolean => {
  if (text.trim().length < hintLimits.shortest) return false
  const most = Math.min(text.length, asked.length)
  let head = 0
  while (head < most && text[head] === asked[head]) head += 1
  let tail = 0
  while (tail < most - head && text.at(-1 - tail) === asked.at(-1 - tail)) tail += 1
  return text.length - head - tail >= fewCharacters
}
