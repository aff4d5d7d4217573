import { type NewsKind, newsStays } from '#server/cases/policy.ts'
import type { Happening } from '#server/cases/schema.ts'
import { pastWords } from '../[caseId]/_case/decision-words.ts'

const isNews = (kind: string): kind is NewsKind => kind in newsStays

/** Whether a card should still speak of it. */
export const isLate = ({ kind, at }: Happening, now: number) =>
  !isNews(kind) || now - at.getTime() > newsStays[kind]

const changed: Record<string, string> = {
  words: 'Its author has just changed the words.',
  report: 'Somebody else asked us to look at it.',
  screening: 'Something new was found in it.',
}

/** What happened to a case, in a sentence: "Noor let it stand." */
export const happeningWords = ({ kind, who, you, what, by }: Happening): string | null => {
  const name = you ? 'You' : (who ?? 'Somebody')
  switch (kind) {
    case 'decided':
      return what ? `${name} ${pastWords[what]}.` : null
    case 'undone':
      return `${name} undid the decision. It is to look at again.`
    case 'handed_over':
      return `${name} handed it over.`
    case 'edited':
      return changed[by ?? ''] ?? 'Something about it has changed.'
    case 'withdrawn':
      return 'Its author took it back.'
    case 'resubmitted':
      return 'Its author has found other words.'
    case 'opened':
      return 'It came in.'
    default:
      return null
  }
}
