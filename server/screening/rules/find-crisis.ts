import type { Tokens } from '../reading/tokens.ts'
import { evidenceFinder, type Hit } from './find-evidence.ts'
import { crisisPatterns, hyperbolePatterns } from './lexicon/crisis.ts'

const findDanger = evidenceFinder(Object.entries(crisisPatterns).map(([of, patterns]) => ({ of, patterns })))
const findHyperbole = evidenceFinder([{ of: 'hyperbole', patterns: hyperbolePatterns }])

const overlap = (a: Hit<string>, b: Hit<string>) => a.from < b.to && b.from < a.to

/**
 * Signs that somebody is in danger; `of` names the kind. Nothing takes one back, no quote, no joke and no
 * guilt, but an everyday exaggeration made of the very same words ("this commute is killing me").
 */
export const findCrisis = (words: Tokens): Hit<string>[] => {
  const found = findDanger(words)
  if (found.length === 0) return found
  const idle = findHyperbole(words)
  return found.filter((hit) => !idle.some((one) => overlap(one, hit)))
}
