import type { AppealMessage, Prisma } from '#prisma/generated/client.ts'
import { authorSelect, shownName } from '#server/aliases/author-view.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { partiality } from '#server/cases/lease.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { statementFacts } from '#server/statements/schema.ts'
import { whyNotAsked } from './policy.ts'
import type { AppealMessageView, AppealOfCase, AppealOfDecision } from './schema.ts'

const messages = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } satisfies Prisma.Appeal$messagesArgs

/** How those who spoke are named: an author as their post names them, a moderator by the name they sign with. */
const namesOf = async (rows: AppealMessage[]) => {
  const members = await db.member.findMany({
    where: { id: { in: rows.map(({ fromId }) => fromId) } },
    select: { id: true, displayName: true, signsAs: true },
  })
  return new Map(members.map((member) => [member.id, member]))
}

const toViews = async (
  viewer: Viewer,
  rows: AppealMessage[],
  author: string,
): Promise<AppealMessageView[]> => {
  const names = await namesOf(rows)
  return rows.map(({ id, fromId, fromAuthor, words, createdAt }) => {
    const { displayName = null, signsAs = null } = names.get(fromId) ?? {}
    const name = fromAuthor ? author : (signsAs ?? displayName ?? 'A moderator')
    return { id, yours: fromId === viewer.memberId, fromAuthor, name, words, at: createdAt }
  })
}

/** The appeal against one decision, for the author of the words; and whether one can still be asked for. */
export const showAppeal = async (viewer: Viewer, decisionId: string): Promise<AppealOfDecision> => {
  const statement = await db.statement.findFirst({
    where: { decisionId, memberId: viewer.memberId },
    include: {
      decision: {
        select: {
          reversal: true,
          appeal: {
            include: { messages, case: { select: { dueAt: true, post: { select: authorSelect } } } },
          },
        },
      },
    },
  })
  if (!statement) throw notFound()
  const { appeal } = statement.decision
  if (!appeal) return { appeal: null, whyNot: whyNotAsked(statement) }
  const { id, state, createdAt, closedAt } = appeal
  const said = await toViews(viewer, appeal.messages, shownName(appeal.case.post))
  return {
    appeal: { id, state, askedAt: createdAt, dueAt: appeal.case.dueAt, closedAt, messages: said },
    whyNot: null,
  }
}

/** What an appeal is about and what was said in it, for the moderators who may see its case. */
export const showAppealOfCase = async (viewer: Viewer, caseId: string): Promise<AppealOfCase> => {
  const appeal = await db.appeal.findFirst({
    where: { caseId, case: visibleCases(viewer) },
    include: {
      messages,
      case: { select: { post: { select: authorSelect } } },
      decision: { select: { createdAt: true, statement: { select: { facts: true } } } },
    },
  })
  if (!appeal?.decision.statement) throw notFound('There is no such appeal.')
  const author = shownName(appeal.case.post)
  return {
    id: appeal.id,
    state: appeal.state,
    author,
    decidedAt: appeal.decision.createdAt,
    facts: { ...statementFacts.parse(appeal.decision.statement.facts), signedAs: 'A moderator' },
    notYours: await partiality(db, viewer, caseId),
    messages: await toViews(viewer, appeal.messages, author),
  }
}
