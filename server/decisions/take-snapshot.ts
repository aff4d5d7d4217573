import { z } from 'zod'
import { appealUntil } from '#server/statements/make-statement.ts'
import type { Tx } from '#server/transaction.ts'
import type { LoadedCase } from './load-case.ts'

const postState = z.enum(['published', 'held', 'hidden', 'deleted'])

/** How things stood before a decision: all that taking it back has to bring back. */
export const snapshotState = z.object({
  post: z.object({ state: postState, stateBefore: postState.nullable(), deletedAt: z.string().nullable() }),
  listed: z.boolean(),
  case: z.object({
    state: z.enum(['open', 'awaiting_author', 'resubmitted', 'closed']),
    forId: z.string().nullable(),
    forUntil: z.string().nullable(),
    forWords: z.string().nullable(),
  }),
  /** Reports that this decision answers. */
  reports: z.array(z.string()),
  membership: z.object({ id: z.string(), state: z.string(), role: z.string() }).nullable(),
})
export type SnapshotState = z.output<typeof snapshotState>

const iso = (date: Date | null) => date?.toISOString() ?? null

/** Keeps for half a year how things stood just before a decision. */
export const takeSnapshot = async (tx: Tx, decisionId: string, found: LoadedCase) => {
  const { post } = found
  const membership = await tx.membership.findUnique({
    where: { circleId_memberId: { circleId: found.circleId, memberId: post.authorId } },
    select: { id: true, state: true, role: true },
  })
  const state: SnapshotState = {
    post: { state: post.state, stateBefore: post.stateBefore, deletedAt: iso(post.deletedAt) },
    listed: post.thread.listed,
    case: {
      state: found.state,
      forId: found.forId,
      forUntil: iso(found.forUntil),
      forWords: found.forWords,
    },
    reports: found.reports.filter(({ answeredAt }) => answeredAt === null).map(({ id }) => id),
    membership,
  }
  await tx.snapshot.create({ data: { decisionId, state, keepUntil: appealUntil() } })
}
