import type { Lane, ReportReason, ScreeningLabel } from '#prisma/generated/enums.ts'

type Flagged = { label: ScreeningLabel; severity: number | null; topic: string | null } | null
type Noticed = { reports: { reason: ReportReason }[]; hostWords: string[] }

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
  'dads-as-helpers': 'about a parent taken for a helper',
  'love-and-presence': 'about love and being there',
  'mental-health': 'about how somebody feels',
  other: '',
}

/** One neutral line for a card, so that nobody has to read the words before choosing to. */
export const summaryOf = (lane: Lane, screening: Flagged, { reports, hostWords }: Noticed) => {
  if (reports.some((report) => report.reason === 'worried_about_them'))
    return 'A member is worried about somebody'
  const onlyHosts = hostWords.length > 0 && reports.length === 0
  const flagged = ['shaming', 'hostile', 'solicitation', 'crisis'].includes(screening?.label ?? '')
  if (onlyHosts && !flagged) return 'Has a phrase in it that the hosts watch for'
  if (lane === 'solicitation' && reports.length === 0 && !flagged)
    return 'Has a link in it, or was said several times'
  const how = lane === 'shaming' && screening?.severity ? `, ${strength[screening.severity]}` : ''
  const topic = screening?.topic ? (topicLine[screening.topic] ?? `about ${screening.topic}`) : ''
  return `${laneLine[lane]}${how}${topic && lane === 'shaming' ? `, ${topic}` : ''}`
}
