import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { screenOnce } from '#server/posts/screen-in-time.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import type { SaySorryInput, SorrySaid } from './schema.ts'

/** The request for other words that the viewer got, and whose conversation their words were in. */
const loadAsked = async (viewer: Viewer, decisionId: string) => {
  const statement = await db.statement.findFirst({
    where: { decisionId, memberId: viewer.memberId, withdrawnAt: null },
    select: {
      decision: {
        select: {
          kind: true,
          case: {
            select: {
              circle: { select: { slug: true } },
              post: { select: { id: true, thread: { select: { id: true, authorId: true } } } },
            },
          },
        },
      },
    },
  })
  const asked = statement?.decision
  if (asked?.kind !== 'ask_to_rephrase') throw notFound()
  const { circle, post } = asked.case
  if (post.thread.authorId === viewer.memberId) throw notFound('There is nobody here to say sorry to.')
  return { circle: circle.slug, postId: post.id, threadId: post.thread.id, toId: post.thread.authorId }
}

/** Words that may hurt again: asked about once; the cruellest go no further. */
const read = async ({ words, insists }: SaySorryInput, circle: string): Promise<string[] | null> => {
  const screening = await screenOnce(words, { circle })
  if (!screening)
    throw conflict('We could not take this just now. Your words are kept here; please try once more.')
  const { label, severity, spans } = screening
  if (label !== 'shaming' && label !== 'hostile') return null
  if (label === 'hostile' || severity === 3)
    throw invalid('These words would hurt again. You can say it more simply, or leave it for now.')
  return insists ? null : spans.map(({ text }) => text)
}

type Sorry = Awaited<ReturnType<typeof loadAsked>> & { fromId: string; decisionId: string; words: string }

/** Kept only for somebody who is open to it; once. For everybody else nothing is written down. */
const keep = async (tx: Tx, afterCommit: AfterCommit, sorry: Sorry) => {
  const { fromId, toId, decisionId, words, threadId, postId } = sorry
  const [open] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Member" WHERE "id" = ${toId}::uuid AND "takesApologies" FOR SHARE`
  if (!open) return
  const { count } = await tx.apology.createMany({
    data: { decisionId, fromId, toId, words },
    skipDuplicates: true,
  })
  if (count === 0) return
  const { id: apologyId } = await tx.apology.findUniqueOrThrow({ where: { decisionId } })
  await notify(tx, afterCommit, { kind: 'apology', memberId: toId, apologyId, threadId, postId })
}

/**
 * One sorry from an author who was asked for other words, to the one who began the conversation. It goes one
 * way, and its sender learns nothing about the other: not even whether it was the second one.
 */
export const saySorry = async (viewer: Viewer, input: SaySorryInput): Promise<SorrySaid> => {
  const { decisionId, words } = input
  const about = await loadAsked(viewer, decisionId)
  const asked = await read(input, about.circle)
  if (asked) return { done: false, words: asked }
  await transaction((tx, afterCommit) =>
    keep(tx, afterCommit, { ...about, fromId: viewer.memberId, decisionId, words }),
  )
  return { done: true }
}
