import type { Tokens } from '../reading/tokens.ts'
import { evidenceFinder, type Hit } from './find-evidence.ts'
import { solicitationPatterns } from './lexicon/solicitation.ts'

export type Offer = (typeof solicitationPatterns)[number]

const find = evidenceFinder(solicitationPatterns.map((of) => ({ of, patterns: of.patterns })))

/** Signs of something being sold; one for each kind, the first found. Their weights add up. */
export const findOffers = (words: Tokens): Hit<Offer>[] => {
  const kinds = new Map<Offer, Hit<Offer>>()
  for (const hit of find(words)) if (!kinds.has(hit.of)) kinds.set(hit.of, hit)
  return [...kinds.values()]
}
