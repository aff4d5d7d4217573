import type { EvidenceView } from '#server/cases/schema.ts'

/** A share as a person would say it. */
export const sureWords = (confidence: number) => {
  if (confidence >= 0.85) return 'It is quite sure of this.'
  return confidence >= 0.6 ? 'It is fairly sure of this.' : 'It is not sure of this.'
}

const cueWords: Record<string, string> = {
  quoted: 'quoted',
  reported: 'said by somebody else',
  negated: 'taken back or denied',
  self_directed: 'about the writer',
  venting: 'letting off steam',
  humour: 'perhaps a joke',
  reclaimed: 'said with pride',
}

/** "quoted: “lazy mothers”", for every sign that speaks against harm. */
export const cueLines = (cues: EvidenceView['cues']) =>
  cues.map(({ kind, text }) => `${cueWords[kind] ?? kind}: “${text}”`)

const reasonWords: Record<string, string> = {
  felt_judged: 'I felt judged',
  unkind: 'It is unkind',
  worried_about_them: 'I am worried about them',
  unsafe: 'It is not safe',
  spam: 'It sells something',
  other: 'Something else',
}
export const reportWords = (reason: string) => reasonWords[reason] ?? reason
