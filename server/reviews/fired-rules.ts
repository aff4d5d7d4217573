import { readText } from '#server/screening/reading/read-text.ts'
import { gatherEvidence } from '#server/screening/rules/gather-evidence.ts'
import type { Flag } from './read-flags.ts'

/** The rules that speak for the label a text was flagged with, each once, as the rules stand today. */
export const firedRules = ({ text, label }: Pick<Flag, 'text' | 'label'>): string[] => {
  const { crisis, harm, offers } = gatherEvidence(readText(text))
  const names = () => {
    if (label === 'crisis') return crisis.map(({ of }) => of)
    if (label === 'solicitation') return offers.map(({ of }) => of.name)
    return harm.filter((one) => one.label === label && !one.excusedBy).map(({ of }) => of.does)
  }
  return [...new Set(names())]
}
