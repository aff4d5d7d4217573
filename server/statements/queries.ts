import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { revisionText } from '#server/plain-text.ts'
import { type StatementLine, type StatementView, statementFacts } from './schema.ts'

const load = (viewer: Viewer, decisionId: string) =>
  db.statement.findFirst({
    where: { decisionId, memberId: viewer.memberId },
    include: {
      decision: {
        select: {
          spans: true,
          revision: { select: { title: true, body: true } },
          case: {
            select: {
              state: true,
              postId: true,
              post: {
                select: {
                  thread: {
                    select: {
                      id: true,
                      authorId: true,
                      circle: {
                        select: {
                          memberships: { where: { memberId: viewer.memberId, state: 'active' } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

const turns = { awaiting_author: 'you', resubmitted: 'moderator', open: null, closed: null } as const

const waitsFor = ({ withdrawnAt, facts, decision }: Row) =>
  withdrawnAt || statementFacts.parse(facts).kind !== 'ask_to_rephrase' ? null : turns[decision.case.state]

/** One statement of reasons, for the member it was written to. It stays theirs to read, whatever was taken. */
export const readStatement = async (viewer: Viewer, decisionId: string): Promise<StatementView> => {
  const row = await load(viewer, decisionId)
  if (!row) throw notFound()
  const { case: found, spans, revision } = row.decision
  const { thread } = found.post
  const inside = !viewer.suspended && thread.circle.memberships.length > 0
  const waits = waitsFor(row)
  return {
    decisionId,
    at: row.createdAt,
    tone: row.tone,
    facts: statementFacts.parse(row.facts),
    takenBack: row.withdrawnAt !== null,
    text: revisionText(revision),
    spans: spans as StatementView['spans'],
    waitsFor: waits,
    thread: inside ? { id: thread.id, postId: found.postId } : null,
    maySaySorry: inside && waits !== null && thread.authorId !== viewer.memberId,
  }
}

const atMost = 30

/** What was decided about the viewer's own words, newest first. */
export const listStatements = async (viewer: Viewer): Promise<StatementLine[]> => {
  const rows = await db.statement.findMany({
    where: { memberId: viewer.memberId },
    orderBy: { createdAt: 'desc' },
    take: atMost,
    select: { decisionId: true, createdAt: true, withdrawnAt: true, facts: true },
  })
  return rows.map(({ decisionId, createdAt, withdrawnAt, facts }) => {
    const { kind, circle, endsAt } = statementFacts.parse(facts)
    const until = endsAt ? new Date(endsAt) : null
    return { decisionId, kind, circle, at: createdAt, endsAt: until, takenBack: withdrawnAt !== null }
  })
}
