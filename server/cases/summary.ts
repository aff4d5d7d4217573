import type { Lane, ReportReason } from '#prisma/generated/enums.ts'

type Flagged = { severity: number | null; topic: string | null } | null

const laneLine: Record<Lane, string> = {
  support: 'Somebody may need care',
  shaming: 'Words that may shame a parent',
  hostility: 'Words that may hurt somebody',
  solicitation: 'May be selling something',
  appeal: 'An author asks for another look',
}
const strength = ['', 'mildly', 'clearly', 'cruelly']
const topicLine: Record<string, string> = {
  'work-choice': 'about working',
  'stay-home-choice': 'about staying at home',
  'dads-as-helpers': 'about dads',
  'love-and-presence': 'about love and being there',
  'mental-health': 'about how somebody feels',
  other: '',
}

/** One neutral line for a card, so that nobody has to read the words before choosing to. */
export const summaryOf = (lane: Lane, screening: Flagged, reports: { reason: ReportReason }[]) => {
  if (reports.some((report) => report.reason === 'worried_about_them'))
    return 'A member is worried about somebody'
  const how = lane === 'shaming' && screening?.severity ? `, ${strength[screening.severity]}` : ''
  const topic = screening?.topic ? (topicLine[screening.topic] ?? `about ${screening.topic}`) : ''
  return `${laneLine[lane]}${how}${topic && lane === 'shaming' ? `, ${topic}` : ''}`
}
