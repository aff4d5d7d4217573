'use client'

import { useId, useRef, useState } from 'react'
import { KeptWhere } from '#app/_features/drafts/kept-where.tsx'
import { useDraft } from '#app/_features/drafts/use-draft.ts'
import { Hint } from '#app/_features/hints/hint.tsx'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { AddPictures } from '#app/_features/pictures/add-pictures.tsx'
import { toSend } from '#app/_features/pictures/address-of.ts'
import { AnonymousSwitch } from '#app/_features/posts/anonymous-switch.tsx'
import { HeardNote } from '#app/_features/posts/heard-note.tsx'
import { invitationFor } from '#app/_features/posts/reply-words.ts'
import { Starters } from '#app/_features/posts/starters.tsx'
import { useLive } from '#app/_realtime/live.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { usePartWhen } from '#app/_ui/use-part.ts'
import type { DraftDetails } from '#server/drafts/schema.ts'
import { type Intent, limits, type Wish } from '#server/posts/limits.ts'
import type { PostView } from '#server/posts/schema.ts'
import type { ThreadView } from '#server/threads/schema.ts'
import { ReplyWaiting } from './reply-waiting.tsx'
import { useSendReply } from './send-reply.ts'
import { TakenUp } from './taken-up.tsx'
import { useThreadActions } from './thread-actions.tsx'
import { useHeard } from './use-heard.ts'
import { useTaken } from './use-taken.ts'

const fetchNames = () => import('./name-people.tsx').then((file) => file.NamePeople)
const fetchOtherWords = () => import('#app/_features/drafts/other-words.tsx').then((file) => file.OtherWords)

/** What was typed after the last @, while it can still become a name. */
const beginningOf = (words: string) => /(?:^|[^\p{L}\p{N}@])@([^@\n]{0,40})$/u.exec(words)?.[1] ?? null

const typingEvery = 3000

/** Tells the others, at most every few seconds, that somebody is writing. */
const useTyping = (threadId: string) => {
  const { socket } = useLive()
  const last = useRef(0)
  return () => {
    if (Date.now() - last.current < typingEvery) return
    last.current = Date.now()
    socket?.emit('typing', { threadId })
  }
}

/** The answer of one member: its draft, its hint, and the ways it can go. */
const useReply = (thread: ThreadView, taken: PostView | null) => {
  const kept = useDraft(`thread:${thread.id}`)
  const { draft, change, keepHint, clear, renewKey } = kept
  const { refresh, wantsHints } = useThreadActions()
  const box = useId()
  const { send, ...sending } = useSendReply({
    posted: (sent) => {
      clear({ sent })
      void refresh().catch(() => undefined)
    },
    waiting: (sent) => clear({ waiting: true, sent }),
    anew: renewKey,
  })
  const hint = useHint({
    wanted: wantsHints,
    circle: thread.circle.slug,
    body: draft.words,
    setBody: (words) => change({ words }),
    box,
    kept: draft.hint,
    keep: keepHint,
  })
  const heard = useHeard(thread, draft, change)
  const { quotesId = null, pictures = [] } = draft.details
  const choose = (part: Pick<DraftDetails, 'quotesId' | 'pictures'>) =>
    change({ details: { ...draft.details, ...part } })
  useTaken(taken, (postId) => {
    choose({ quotesId: postId })
    document.getElementById(box)?.focus()
  })
  // who began without their name would hardly want to go on with it
  const anonymous = draft.details.anonymous ?? (thread.mine && thread.anonymous)
  const setAnonymous = (on: boolean) => change({ details: { ...draft.details, anonymous: on } })
  const post = () => {
    heard.stop()
    return send({
      threadId: thread.id,
      body: draft.words,
      ...(quotesId ? { quotesId } : {}),
      ...toSend(thread.pictures ? pictures : []),
      anonymous,
      idempotencyKey: draft.key,
      hint: hint.withPost(),
    })
  }
  const focus = () => document.getElementById(box)?.focus()
  return {
    ...kept,
    ...sending,
    quotesId,
    pictures,
    choose,
    box,
    hint,
    heard,
    post,
    focus,
    anonymous,
    setAnonymous,
  }
}

type Props = { thread: ThreadView; taken: PostView | null }

/** The place to answer. What is typed is kept until it is posted. */
export const ReplyForm = ({ thread, taken }: Props) => {
  const reply = useReply(thread, taken)
  const { draft, change, hint, heard, busy, post, focus } = reply
  const typing = useTyping(thread.id)
  const [coming, setComing] = useState(false)
  const begun = beginningOf(draft.words)
  const NamePeople = usePartWhen(begun !== null, fetchNames)
  const OtherWords = usePartWhen(reply.beside.length > 0, fetchOtherWords)
  const invitation = invitationFor(thread.intent as Intent, thread.wish as Wish)
  const latest = useRef(post)
  latest.current = post
  const submit = async () => {
    // with what stands in the box by then
    if (!(await heard.mustAsk())) await latest.current()
  }
  const add = (words: string) => {
    change({ words: draft.words ? `${draft.words.trimEnd()}\n\n${words}` : words })
    focus()
  }
  return (
    <>
      <ReplyWaiting onChange={({ input }) => add(input.body)} />
      <Card className="mt-6" accent={thread.circle.accent}>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
          className="grid gap-4"
        >
          {reply.quotesId && (
            <TakenUp postId={reply.quotesId} onLeave={() => reply.choose({ quotesId: null })} />
          )}
          <TextArea
            id={reply.box}
            label="Your answer"
            hint={reply.restored ? 'We kept what you began to write.' : invitation.hint}
            value={draft.words}
            maxLength={limits.body}
            error={reply.trouble}
            onChange={(event) => {
              change({ words: event.target.value })
              if (!reply.anonymous) typing()
              hint.typed({ words: event.target.value })
            }}
          />
          {begun !== null && NamePeople && (
            <NamePeople
              threadId={thread.id}
              words={draft.words}
              begun={begun}
              onName={(words) => {
                change({ words })
                focus()
              }}
            />
          )}
          {thread.pictures && (
            <AddPictures
              circleId={thread.circle.id}
              pictures={reply.pictures}
              onChange={(pictures) => reply.choose({ pictures })}
              onComing={setComing}
            />
          )}
          {!draft.words && <Starters words={invitation.starters} onChoose={add} />}
          {heard.asking && (
            <HeardNote
              busy={busy}
              onRephrase={() => {
                heard.stop()
                focus()
              }}
              onPost={() => void post()}
              onNotNow={heard.stop}
            />
          )}
          <AnonymousSwitch on={reply.anonymous} onChange={reply.setAnonymous} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" busy={busy || coming}>
              {busy ? 'Sending…' : coming ? 'The picture is coming…' : 'Answer'}
            </Button>
            <KeptWhere safe={reply.safe} />
          </div>
          <Hint hint={hint} busy={busy} onPost={post} />
          {OtherWords && <OtherWords beside={reply.beside} onTake={reply.take} onPutAway={reply.putAway} />}
        </Form>
      </Card>
    </>
  )
}
