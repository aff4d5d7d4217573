import type { Viewer } from '#server/auth/viewer.ts'
import { noteEdit } from '#server/cases/note-edit.ts'
import { resubmitCase } from '#server/cases/resubmit-case.ts'
import { db } from '#server/db.ts'
import { clearDraft } from '#server/drafts/drop-draft.ts'
import { conflict, forbidden, invalid, notFound } from '#server/errors.ts'
import { closeHint } from '#server/hints/close-hint.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { noticeLinks } from '#server/pacing/notice.ts'
import { revisionText } from '#server/plain-text.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { requireVoice } from '#server/sanctions/require-voice.ts'
import type { Screening } from '#server/screening/schema.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { recordEvent } from '#server/threads/record-event.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { fileHostWords } from './file-host-words.ts'
import { fileScreening, mustBeHeld } from './file-screening.ts'
import { fileSignals } from './file-signals.ts'
import { keepMentions, tellMentioned } from './mentions/keep-mentions.ts'
import type { EditPostInput } from './schema.ts'
import { screenInTime } from './screen-in-time.ts'
import { postSelect, toPostView } from './view.ts'
import { withdrawFromView } from './withdraw-from-view.ts'

const loadOwn = async (viewer: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { id: postId, thread: visibleThreads(viewer) },
    select: {
      ...postSelect,
      thread: { select: { circleId: true, alsoCircleId: true, circle: { select: { slug: true } } } },
    },
  })
  if (!post) throw notFound()
  if (post.authorId !== viewer.memberId) throw forbidden('Only the person who wrote this can change it.')
  if (post.state === 'deleted')
    throw conflict('You took this back. You can bring it back first, then change it.')
  return post
}
type Own = Awaited<ReturnType<typeof loadOwn>>

/**
 * Gives a post a new wording; the old ones are kept. A post that a moderator sent back goes to them again
 * and stays out of view until they have looked.
 */
export const editPost = async (viewer: Viewer, input: EditPostInput) => {
  const post = await loadOwn(viewer, input.postId)
  // who was asked for other words may always find them
  if (post.state !== 'hidden') await requireVoice(viewer, ...circlesOf(post.thread))
  if (!post.opening && input.title !== undefined) throw invalid('A reply has no title.')
  const title = post.opening ? (input.title ?? post.revisions[0]?.title ?? null) : null
  const wording = { title, body: input.body }
  const screening = await screenInTime(revisionText(wording), { circle: post.thread.circle.slug })
  return transaction(async (tx, afterCommit) => {
    await closeHint(tx, viewer.memberId, input.hint, screening)
    const noticed = await noticeLinks(tx, viewer, revisionText(wording))
    await addRevision(tx, afterCommit, post, wording, input.revision, screening)
    await fileSignals(tx, afterCommit, post.id, noticed, screening)
    await clearDraft(tx, viewer.memberId, `edit:${post.id}`)
    const state = await show(tx, afterCommit, post, mustBeHeld(screening) || noticed.hold)
    return { postId: post.id, state, care: screening?.label === 'crisis' }
  })
}

type Wording = { title: string | null; body: string }

const addRevision = async (
  tx: Tx,
  afterCommit: AfterCommit,
  post: Own,
  wording: Wording,
  expected: number,
  screening: Screening | null,
) => {
  const updated = await tx.post.updateMany({
    where: { id: post.id, revisionNumber: expected, state: post.state },
    data: { revisionNumber: { increment: 1 }, editedAt: new Date() },
  })
  if (updated.count === 0)
    throw conflict('This was changed somewhere else meanwhile. Your new words are kept here.')
  const revision = await tx.revision.create({
    data: { postId: post.id, number: expected + 1, ...wording },
    select: { id: true },
  })
  if (wording.title) await tx.thread.update({ where: { id: post.threadId }, data: { title: wording.title } })
  if (post.state !== 'hidden') await noteEdit(tx, afterCommit, post.id)
  else if (!(await resubmitCase(tx, afterCommit, post.id)))
    throw forbidden('A moderator took this out of view for good. Your words are kept here, for you alone.')
  if (screening) await fileScreening(tx, afterCommit, { postId: post.id, revisionId: revision.id }, screening)
  else await enqueue(tx, 'screen_revision', { revisionId: revision.id })
  await keepMentions(tx, {
    postId: post.id,
    threadId: post.threadId,
    authorId: post.authorId,
    body: wording.body,
  })
  const { circleId } = post.thread
  await fileHostWords(tx, afterCommit, { ...wording, circleId, postId: post.id }, screening)
}

/** A published post shows its new words, or is held when somebody has to look first. Others stay as they are. */
const show = async (tx: Tx, afterCommit: AfterCommit, post: Own, hold: boolean) => {
  if (post.state === 'published' && hold) {
    await withdrawFromView(tx, afterCommit, post, 'held')
    return 'held'
  }
  if (post.state === 'published') {
    const seq = await recordEvent(tx, post.threadId, 'post_edited', post.id)
    if (!post.opening) await tellMentioned(tx, afterCommit, { postId: post.id, threadId: post.threadId })
    const view = toPostView(await tx.post.findUniqueOrThrow({ where: { id: post.id }, select: postSelect }))
    const { threadId, id: postId } = post
    afterCommit(() => tellThread({ kind: 'post_edited', threadId, seq, postId, post: view }))
  }
  afterCommit(() =>
    publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id }),
  )
  return post.state
}
