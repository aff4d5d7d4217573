import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostPage, PostView } from '#server/posts/schema.ts'
import type { ThreadSignal } from '#server/realtime/events.ts'
import { fromPage, withMissed, withSignal, withSignals } from './thread-state.ts'

const view = (n: number, seq: number, html = `<p>${n}</p>`, revision = 1): PostView => ({
  id: `post-${n}`,
  threadId: 't',
  seq,
  opening: n === 0,
  here: true,
  author: { name: 'Ada', host: false, anonymous: false },
  title: n === 0 ? 'A title' : null,
  html,
  images: [],
  quotes: null,
  revision,
  edited: revision > 1,
  createdAt: new Date(0),
})
const page = (posts: PostView[], headSeq: number, calm = false): PostPage => ({
  posts,
  yours: [],
  waiting: [],
  headSeq,
  sight: 'as it was',
  quiet: [],
  calm,
  lastReadSeq: 0,
  hasEarlier: false,
  hasLater: false,
})

/** A small server: what acts do to the truth, and the events they write. */
const play = (acts: { kind: 'post' | 'edit' | 'gone' | 'restore' | 'calm'; pick: number }[]) => {
  let calm = false
  const truth = new Map<number, PostView & { gone: boolean }>([[0, { ...view(0, 1), gone: false }]])
  const log: ThreadSignal[] = [
    { kind: 'post_published', threadId: 't', seq: 1, postId: 'post-0', post: view(0, 1) },
  ]
  for (const { kind, pick } of acts) {
    const seq = log.length + 1
    const keys = [...truth.keys()]
    const key = keys[pick % keys.length] ?? 0
    const post = truth.get(key)
    if (kind === 'calm') {
      calm = !calm
      log.push({ kind: 'calm', threadId: 't', seq, calm })
    } else if (kind === 'post') {
      const n = truth.size
      truth.set(n, { ...view(n, seq), gone: false })
      log.push({ kind: 'post_published', threadId: 't', seq, postId: `post-${n}`, post: view(n, seq) })
    } else if (post && kind === 'edit' && !post.gone) {
      const edited = view(key, post.seq, `<p>${key} again ${seq}</p>`, post.revision + 1)
      truth.set(key, { ...edited, gone: false })
      log.push({ kind: 'post_edited', threadId: 't', seq, postId: post.id, post: edited })
    } else if (post && kind === 'gone' && !post.gone) {
      truth.set(key, { ...post, gone: true })
      log.push({ kind: 'post_gone', threadId: 't', seq, postId: post.id })
    } else if (post && kind === 'restore' && post.gone) {
      const { gone, ...back } = post
      truth.set(key, { ...back, gone: false })
      log.push({ kind: 'post_restored', threadId: 't', seq, postId: post.id, post: back })
    }
  }
  return { log, fresh: freshOf(truth), calm }
}

const freshOf = (truth: Map<number, PostView & { gone: boolean }>) =>
  [...truth.values()]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ gone, ...post }) => {
      if (!gone) return [post]
      return post.opening ? [{ ...post, here: false, title: null, html: '' }] : []
    })

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'post' as const,
      'edit' as const,
      'gone' as const,
      'restore' as const,
      'calm' as const,
    ),
    pick: fc.nat(50),
  }),
  { maxLength: 40 },
)

describe('the state of a thread in a browser', () => {
  it('equals a fresh load after any events, heard live or caught up after being away', () => {
    fc.assert(
      fc.property(acts, fc.nat(40), fc.integer({ min: 1, max: 5 }), (done, away, atOnce) => {
        const { log, fresh, calm } = play(done)
        const opening = log[0]
        if (opening?.kind !== 'post_published') throw new Error('a thread begins with its opening post')
        let state = fromPage(page([opening.post], 1))
        for (let from = 0; from < away; from += atOnce)
          state = withSignals(state, log.slice(from, Math.min(away, from + atOnce))) ?? state
        state = withMissed(state, log.slice(Math.max(away, 1)), log.length)
        expect(state.posts).toEqual(fresh)
        expect(state.calm).toBe(calm)
        expect(state.lastSeq).toBe(log.length)
      }),
    )
  })

  it('ignores what it has heard and asks again when a number is missing', () => {
    const state = fromPage(page([view(0, 1)], 1))
    const third: ThreadSignal = {
      kind: 'post_published',
      threadId: 't',
      seq: 3,
      postId: 'post-2',
      post: view(2, 3),
    }
    expect(withSignal(state, third)).toBeNull()
    expect(withSignal(state, { ...third, seq: 1 })).toBe(state)
    const second = { ...third, seq: 2, postId: 'post-1', post: view(1, 2) }
    expect(withSignals(state, [third, second])).toBeNull()
    expect(withSignals(state, [second, { ...third, seq: 4 }])).toBeNull()
    expect(withSignals(state, [{ ...third, seq: 1 }, second, third])?.lastSeq).toBe(3)
  })

  it('does not show a reply beyond a part of the thread that is not loaded', () => {
    const state = { ...fromPage(page([view(0, 1), view(1, 2)], 60)), hasLater: true }
    const next = withSignal(state, {
      kind: 'post_published',
      threadId: 't',
      seq: 61,
      postId: 'post-61',
      post: view(61, 61),
    })
    expect(next?.posts).toHaveLength(2)
    expect(next?.lastSeq).toBe(61)
  })
})
