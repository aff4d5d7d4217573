import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { startThread } from '#server/posts/start-thread.ts'

/** Two people who are kept apart from now on. */
export const putApart = (blocker: Pick<Viewer, 'memberId'>, blocked: Pick<Viewer, 'memberId'>) =>
  db.block.create({ data: { blockerId: blocker.memberId, blockedId: blocked.memberId } })

/** Somebody is muted by somebody, for now or until a moment. */
export const putMute = (muter: Pick<Viewer, 'memberId'>, muted: Pick<Viewer, 'memberId'>, until?: Date) =>
  db.mute.create({
    data: { memberId: muter.memberId, kind: 'person', mutedId: muted.memberId, until: until ?? null },
  })

/** A thread begun without its author's name. */
export const makeHiddenThread = (
  viewer: Viewer,
  circleId: string,
  words: { title?: string; body?: string },
) =>
  startThread(viewer, {
    circleId,
    title: words.title ?? 'A long day',
    body: words.body ?? 'We got through it, somehow.',
    intent: 'vent',
    wish: 'me_too_welcome',
    anonymous: true,
    idempotencyKey: randomUUID(),
  })

/** A reply without its author's name. */
export const makeHiddenReply = (viewer: Viewer, threadId: string, body = 'me too') =>
  postReply(viewer, { threadId, body, anonymous: true, idempotencyKey: randomUUID() })
