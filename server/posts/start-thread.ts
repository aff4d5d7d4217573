import type { Viewer } from '#server/auth/viewer.ts'
import { activeMembership } from '#server/circles/active-membership.ts'
import { closeHint } from '#server/hints/close-hint.ts'
import { revisionText } from '#server/plain-text.ts'
import { requireVoice } from '#server/sanctions/require-voice.ts'
import { transaction } from '#server/transaction.ts'
import { onceForKey } from './accepted-before.ts'
import { mustBeHeld } from './file-screening.ts'
import { noticeUnlessInDanger } from './notice-words.ts'
import type { StartThreadInput } from './schema.ts'
import { screenInTime } from './screen-in-time.ts'
import { writePost } from './write-post.ts'

/** Starts a thread with its opening post. Sending the same key again starts nothing twice. */
export const startThread = async (viewer: Viewer, input: StartThreadInput) => {
  const { circle } = await activeMembership(viewer, input.circleId)
  await requireVoice(viewer, input.circleId)
  return onceForKey(viewer.memberId, input.idempotencyKey, input, async () => {
    const screening = await screenInTime(revisionText(input), { circle: circle.slug })
    return transaction(async (tx, afterCommit) => {
      const { circleId, title, body, idempotencyKey } = input
      const noticed = await noticeUnlessInDanger(
        tx,
        viewer,
        { threadId: null, circleId, title, body },
        screening,
      )
      const thread = await tx.thread.create({
        data: {
          circleId,
          authorId: viewer.memberId,
          title,
          intent: input.intent,
          wish: input.wish,
          trigger: input.trigger ?? null,
          contentNote: input.contentNote || null,
          listed: !mustBeHeld(screening) && !noticed.hold,
        },
        select: { id: true },
      })
      await closeHint(tx, viewer.memberId, input.hint, screening)
      const post = {
        threadId: thread.id,
        circleId: input.circleId,
        authorId: viewer.memberId,
        anonymous: input.anonymous,
        opening: true,
        title,
        body,
        images: input.images,
        idempotencyKey,
        screening,
        noticed,
      }
      const accepted = await writePost(tx, afterCommit, post)
      await tx.readMark.create({ data: { memberId: viewer.memberId, threadId: thread.id, lastReadSeq: 1 } })
      return accepted
    })
  })
}
