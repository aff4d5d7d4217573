import { findWords } from '#server/screening/reading/find-words.ts'

/** What a member would rather not see, apart from people: the same list on the server and in their browser. */
export type QuietRule = {
  kind: 'word' | 'topic' | 'note'
  /** The phrase, or the topic. */
  about: string
  until: Date | null
}

/** What there is to be folded away: plain words, and what its conversation is marked with. */
export type Foldable = { words: string; topic: string | null; note: string | null }
export type Fold = QuietRule['kind']

const lasts = (now: Date) => (rule: QuietRule) => rule.until === null || rule.until > now
const of = (rules: QuietRule[], kind: Fold) =>
  rules.filter((rule) => rule.kind === kind).map(({ about }) => about)

/**
 * Why this is folded away for a member, or null. Pages, lists, counts, notices and what is pushed are folded
 * by this one function, so that a live page is the page that a reload shows.
 */
export const foldOf = (
  rules: QuietRule[],
  { words, topic, note }: Foldable,
  now = new Date(),
): Fold | null => {
  const live = rules.filter(lasts(now))
  if (topic && of(live, 'topic').includes(topic)) return 'topic'
  if (note && findWords(note, of(live, 'note')).length > 0) return 'note'
  return findWords(words, of(live, 'word')).length > 0 ? 'word' : null
}

/** The plain words of a post as it is shown. */
export const plainWords = ({ title, html }: { title: string | null; html: string }) =>
  `${title ?? ''}\n${html.replace(/<[^>]*>/g, ' ')}`
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
