import type { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { sanctionKinds } from '#server/sanctions/schema.ts'
import { canUndoDelete } from './policy.ts'
import { renderHtml } from './render-html.ts'
import type { RephraseView, WaitingPost } from './schema.ts'

/** What keeps a post out of view, while it stands. */
const judged = {
  kind: { in: ['ask_to_rephrase', 'hide', ...sanctionKinds] },
  reversal: null,
} satisfies Prisma.DecisionWhereInput

const load = (memberId: string, threadId: string) =>
  db.post.findMany({
    where: { threadId, authorId: memberId, state: { in: ['held', 'hidden', 'deleted'] } },
    orderBy: { createdAt: 'asc' },
    include: {
      images: { orderBy: { position: 'asc' }, select: { id: true, width: true, height: true, alt: true } },
      thread: { select: { authorId: true } },
      revisions: {
        orderBy: { number: 'desc' },
        take: 1,
        include: { screenings: { orderBy: { createdAt: 'desc' }, take: 1 } },
      },
      cases: {
        where: { decisions: { some: judged } },
        orderBy: { openedAt: 'desc' },
        take: 1,
        select: {
          state: true,
          decisions: {
            where: judged,
            orderBy: { createdAt: 'desc' },
            take: 1,
            include: { guideline: true, statement: { select: { memberId: true } } },
          },
        },
      },
    },
  })
type Row = Awaited<ReturnType<typeof load>>[number]

const rephraseOf = (row: Row): RephraseView | null => {
  const decision = row.state === 'hidden' ? row.cases[0]?.decisions[0] : undefined
  if (!decision) return null
  return {
    final: decision.kind !== 'ask_to_rephrase',
    statement: decision.statement ? decision.id : null,
    maySaySorry:
      decision.kind === 'ask_to_rephrase' &&
      decision.statement !== null &&
      row.thread.authorId !== row.authorId,
    note: decision.note ?? '',
    reason: decision.reason,
    guideline: decision.guideline?.title ?? null,
    spans: decision.spans as RephraseView['spans'],
  }
}

const toWaiting = (row: Row): WaitingPost => {
  const revision = row.revisions[0]
  const undo = canUndoDelete(row)
  return {
    id: row.id,
    seq: row.seq,
    opening: row.opening,
    state: row.state as WaitingPost['state'],
    title: revision?.title ?? null,
    body: revision?.body ?? '',
    html: renderHtml(revision?.body ?? ''),
    images: row.images,
    revision: row.revisionNumber,
    createdAt: row.createdAt,
    care: revision?.screenings[0]?.label === 'crisis',
    canUndoDelete: undo,
    rephrase: rephraseOf(row),
  }
}

/** The viewer's own posts in a thread that others cannot see now. Words taken back are there while undo is. */
export const readWaiting = async (memberId: string, threadId: string): Promise<WaitingPost[]> => {
  const rows = await load(memberId, threadId)
  return rows.map(toWaiting).filter((post) => post.state !== 'deleted' || post.canUndoDelete)
}
