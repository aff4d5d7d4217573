import { readRulesNow } from '#server/apart/read-rules.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { findCandidates } from './find-candidates.ts'
import { markWords } from './mark-words.ts'
import { readQuery } from './read-query.ts'
import { type Found, type SearchInput, searchLimits } from './schema.ts'
import { showFound } from './show-found.ts'
import { widenQuery } from './widen-query.ts'

const nothing: Found = { posts: [], next: null, cut: false }

/** What was typed; and when that brings little, also words that resemble it. */
const candidates = async (viewer: Viewer, input: SearchInput, query: string, at: Date) => {
  const { words, cursor: _, ...filters } = input
  const asked = { ...filters, words, query, at }
  const found = await findCandidates(viewer, { ...asked, wide: null })
  if (found.length >= searchLimits.pageSize) return { found, shown: query }
  const wide = await widenQuery(query, words)
  if (!wide) return { found, shown: query }
  return { found: await findCandidates(viewer, { ...asked, wide }), shown: wide }
}

/**
 * Posts with these words among those the viewer may read. What was looked for is kept nowhere. A later page is
 * cut from the same order, as it was when the search began.
 */
export const searchPosts = async (viewer: Viewer, input: SearchInput): Promise<Found> => {
  const query = await readQuery(input.words)
  if (!query) return nothing
  const { at, skip } = input.cursor ?? { at: new Date(), skip: 0 }
  const { found, shown } = await candidates(viewer, input, query, at)
  const until = skip + searchLimits.pageSize
  const page = found.slice(skip, until)
  const posts = await showFound(
    viewer,
    page.map(({ postId }) => postId),
    (texts) => markWords(texts, shown),
    await readRulesNow(viewer.memberId),
  )
  const more = found.length > until
  return { posts, next: more ? { at, skip: until } : null, cut: !more && found.length === searchLimits.most }
}
