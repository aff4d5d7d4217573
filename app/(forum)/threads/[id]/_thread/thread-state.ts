import type { QuietRule } from '#server/apart/policy.ts'
import type { PostPage, PostView, WaitingPost, YourPost } from '#server/posts/schema.ts'
import type { ThreadSignal } from '#server/realtime/events.ts'

/** What one browser knows of a thread: the posts it has loaded, in order, and the last event it has heard. */
export type ThreadState = {
  posts: PostView[]
  yours: Record<string, YourPost>
  waiting: WaitingPost[]
  /** All events up to this one are in `posts`. */
  lastSeq: number
  /** Of the newest page: what was kept from view then. */
  sight: string
  /** What the reader would rather not see. */
  quiet: QuietRule[]
  /** Moderators are with this conversation. */
  calm: boolean
  lastReadSeq: number
  hasEarlier: boolean
  hasLater: boolean
}

const bySeq = (a: PostView, b: PostView) => a.seq - b.seq
const indexYours = (yours: YourPost[]) => Object.fromEntries(yours.map((your) => [your.postId, your]))

export const fromPage = (page: PostPage): ThreadState => ({
  posts: page.posts,
  yours: indexYours(page.yours),
  waiting: page.waiting,
  lastSeq: page.headSeq,
  sight: page.sight,
  quiet: page.quiet,
  calm: page.calm,
  lastReadSeq: page.lastReadSeq,
  hasEarlier: page.hasEarlier,
  hasLater: page.hasLater,
})

/** The other way round: what is known, as a page. */
export const toPage = (state: ThreadState): PostPage => ({
  posts: state.posts,
  yours: Object.values(state.yours),
  waiting: state.waiting,
  headSeq: state.lastSeq,
  sight: state.sight,
  quiet: state.quiet,
  calm: state.calm,
  lastReadSeq: state.lastReadSeq,
  hasEarlier: state.hasEarlier,
  hasLater: state.hasLater,
})

/** Adds a page that was read further up or further down. */
export const withPage = (state: ThreadState, page: PostPage, going: 'earlier' | 'later'): ThreadState => {
  const known = new Map([...state.posts, ...page.posts].map((post) => [post.id, post]))
  return {
    ...state,
    posts: [...known.values()].sort(bySeq),
    yours: { ...state.yours, ...indexYours(page.yours) },
    waiting: page.waiting,
    hasEarlier: going === 'earlier' ? page.hasEarlier : state.hasEarlier,
    hasLater: going === 'later' ? page.hasLater : state.hasLater,
  }
}

/** Renews what only the viewer may know (their me-toos, who heard them, what waits) without moving the posts. */
export const withYours = (
  state: ThreadState,
  page: Pick<PostPage, 'yours' | 'waiting' | 'quiet'>,
): ThreadState => ({
  ...state,
  quiet: page.quiet,
  yours: { ...state.yours, ...indexYours(page.yours) },
  waiting: page.waiting,
})

const inLoadedPart = (state: ThreadState, seq: number) => {
  const first = state.posts[0]?.seq ?? 0
  const last = state.posts.at(-1)?.seq ?? 0
  return (seq >= first || !state.hasEarlier) && (seq <= last || !state.hasLater)
}

const placeHolder = (post: PostView): PostView => ({ ...post, here: false, title: null, html: '' })

const withoutWords = (posts: PostView[], postId: string) =>
  posts.flatMap((post) => {
    if (post.id !== postId) return [post]
    return post.opening ? [placeHolder(post)] : []
  })

/**
 * Applies one event. An event that was heard before changes nothing; one that comes too early (a gap)
 * returns null, and the browser asks the server for what it missed.
 */
export const withSignal = (state: ThreadState, signal: ThreadSignal): ThreadState | null => {
  if (signal.seq <= state.lastSeq) return state
  if (signal.seq > state.lastSeq + 1) return null
  return applied(state, signal)
}

/** Applies several in their order; null when one of them comes too early. */
export const withSignals = (state: ThreadState, signals: ThreadSignal[]): ThreadState | null =>
  signals.reduce<ThreadState | null>((known, signal) => known && withSignal(known, signal), state)

const applied = (state: ThreadState, signal: ThreadSignal): ThreadState => {
  const next = { ...state, lastSeq: signal.seq }
  if (signal.kind === 'calm') return { ...next, calm: signal.calm }
  if (signal.kind === 'post_gone') return { ...next, posts: withoutWords(state.posts, signal.postId) }
  if (!inLoadedPart(state, signal.post.seq)) {
    return signal.post.seq > (state.posts.at(-1)?.seq ?? 0) ? { ...next, hasLater: true } : next
  }
  const others = state.posts.filter((post) => post.id !== signal.postId)
  return { ...next, posts: [...others, signal.post].sort(bySeq) }
}

/** Applies what a browser missed while it was away, in order. */
export const withMissed = (state: ThreadState, missed: ThreadSignal[], headSeq: number): ThreadState => {
  let next = state
  for (const signal of missed) if (signal.seq > next.lastSeq) next = applied(next, signal)
  return { ...next, lastSeq: Math.max(next.lastSeq, headSeq) }
}

/** A signal as it came over the socket, where dates are text, as the thread query would have brought it. */
export const received = (signal: ThreadSignal): ThreadSignal =>
  'post' in signal
    ? { ...signal, post: { ...signal.post, createdAt: new Date(signal.post.createdAt) } }
    : signal
