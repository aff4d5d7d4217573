'use client'

import { useCallback, useMemo, useState } from 'react'
import { Folded } from '#app/_features/posts/folded.tsx'
import { CalmSwitch } from '#app/_features/threads/calm-switch.tsx'
import { foldOf, plainWords } from '#server/apart/policy.ts'
import type { PostPage, PostView } from '#server/posts/schema.ts'
import type { ThreadView } from '#server/threads/schema.ts'
import { AlikeBelow } from './alike-below.tsx'
import { CalmNote } from './calm-note.tsx'
import { ContentNote } from './content-note.tsx'
import { HereNow } from './here-now.tsx'
import { MoreButton } from './more-button.tsx'
import { NewRepliesPill } from './new-replies-pill.tsx'
import { PostItem } from './post-item.tsx'
import { ReplyForm } from './reply-form.tsx'
import { ThreadActions } from './thread-actions.tsx'
import { UnreadLine } from './unread-line.tsx'
import { useKeepThread } from './use-keep-thread.ts'
import { useLeaveUnread } from './use-leave-unread.ts'
import { usePlace } from './use-place.ts'
import { useReading } from './use-reading.ts'
import { useThread } from './use-thread.ts'
import { WaitingPostItem } from './waiting-post.tsx'

export type ThreadProps = {
  thread: ThreadView
  first: PostPage
  wantsHints: boolean
  mayCalm: boolean
  /** The post that a link led to. */
  at?: number
}

/** One conversation, live: the posts, what waits, and the place to answer. */
export const Thread = ({ thread, first, wantsHints, mayCalm, at }: ThreadProps) => {
  const { state, more, refresh, setYour, liveIsOff } = useThread(thread.id, first)
  useKeepThread(thread, state)
  const { arrived, showArrived, pause } = useReading(thread.id, state)
  usePlace(at)
  const [taken, setTaken] = useState<PostView | null>(null)
  // a copy, so that the same post can be taken up again
  const quote = useCallback((post: PostView) => setTaken({ ...post }), [])
  const leaveUnread = useLeaveUnread(thread.id, pause)
  const actions = useMemo(
    () => ({
      threadId: thread.id,
      circle: thread.circle.slug,
      wantsHints,
      refresh,
      setYour,
      quote,
      leaveUnread,
    }),
    [thread.id, thread.circle.slug, wantsHints, refresh, setYour, leaveUnread, quote],
  )
  // The mark from before this visit: it stays where it was while reading on.
  const firstUnread = state.posts.find((post) => post.seq > first.lastReadSeq && !state.yours[post.id]?.mine)
  const placed = state.waiting.filter(
    (post) => !state.posts.some((shown) => shown.id === post.id && shown.here),
  )
  const aboutFolded =
    foldOf(state.quiet, { words: thread.title ?? '', topic: thread.trigger, note: thread.contentNote }) !==
    null
  return (
    <ThreadActions value={actions}>
      <CalmNote calm={state.calm} />
      <Folded folded={aboutFolded && !thread.mine}>
        <ContentNote note={thread.contentNote} mine={thread.mine}>
          {state.hasEarlier && <MoreButton label="Show earlier posts" onMore={() => more('earlier')} />}
          <ol className="grid gap-4" aria-label="Posts">
            {state.posts.map((post) => (
              <PostItem
                key={post.id}
                post={post}
                yours={state.yours[post.id]}
                folded={foldOf(state.quiet, { words: plainWords(post), topic: null, note: null }) !== null}
                before={post === firstUnread && first.lastReadSeq > 0 ? <UnreadLine /> : null}
              />
            ))}
            {placed.map((post) => (
              <WaitingPostItem key={post.id} post={post} />
            ))}
          </ol>
          {state.hasLater ? (
            <MoreButton label="Show more" onMore={() => more('later')} />
          ) : (
            <p className="mt-6 text-center text-sm text-ink-soft">You're all caught up.</p>
          )}
          <HereNow threadId={thread.id} />
          {liveIsOff && (
            <p className="text-center text-sm text-ink-soft" role="status">
              New words come a little later just now: the live line is down, so we look every few seconds.
            </p>
          )}
        </ContentNote>
      </Folded>
      {mayCalm && <CalmSwitch threadId={thread.id} calm={state.calm} onChanged={refresh} />}
      <NewRepliesPill count={arrived} onShow={showArrived} />
      <ReplyForm thread={thread} taken={taken} />
      <AlikeBelow threadId={thread.id} />
    </ThreadActions>
  )
}
