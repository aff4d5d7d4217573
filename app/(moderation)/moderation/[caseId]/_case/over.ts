import type { CaseView, PastDecision } from '#server/cases/schema.ts'
import { happeningWords } from '../../_words/news-words.ts'
import { type Kind, pastWords } from './decision-words.ts'

type Seen = Pick<CaseView, 'state' | 'notYours' | 'news'> & { decisions: readonly PastDecision[] }

const decided = ({ decisions, news }: Seen) => {
  if (news?.kind === 'decided' || news?.kind === 'withdrawn') return happeningWords(news)
  const last = decisions.at(-1)
  return last ? `${last.moderator} ${pastWords[last.kind as Kind]}.` : null
}

/** Why there is nothing to decide here any more, with who and what; null while there is. */
export const overWords = (view: Seen): { title: string; words: string } | null => {
  if (view.state === 'closed')
    return { title: decided(view) ?? 'This one is closed', words: 'There is nothing left to do here.' }
  if (view.state === 'awaiting_author')
    return {
      title: decided(view) ?? 'Waiting for its author',
      words: 'It comes back here when its author has found other words.',
    }
  return view.notYours ? { title: 'This one is for somebody else', words: view.notYours } : null
}
