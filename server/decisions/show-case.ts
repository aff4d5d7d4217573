import { authorSelect, shownName } from '#server/aliases/author-view.ts'
import { isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { partiality } from '#server/cases/lease.ts'
import { mayTakeOver } from '#server/cases/may-take-over.ts'
import { readNames } from '#server/cases/names.ts'
import { canMove, isHostOnly } from '#server/cases/policy.ts'
import { cardSelect, toCard } from '#server/cases/queries.ts'
import { readNews } from '#server/cases/queue-news.ts'
import { type CaseView, decisionNames, type EvidenceView, type SignalName } from '#server/cases/schema.ts'
import { movesFrom } from '#server/cases/state-machine.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { readGuidelines } from '#server/circles/read-guidelines.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { findPrecedents } from '#server/examples/find-precedents.ts'
import { isFamiliar } from '#server/familiar/note-familiar.ts'
import { revisionText } from '#server/plain-text.ts'
import { hostWordsIn } from '#server/screening/reading/find-words.ts'
import { readStanding } from '#server/strikes/read-standing.ts'
import { noteRead } from '#server/support/note-read.ts'
import { readFold } from '#server/wellbeing/fold-for.ts'
import { readHostLimits } from './host-limits.ts'
import { readContext } from './read-context.ts'

const load = (viewer: Viewer, caseId: string) => {
  const card = cardSelect()
  return db.case.findFirst({
    where: { id: caseId, ...visibleCases(viewer) },
    select: {
      ...card,
      version: true,
      forId: true,
      forUntil: true,
      circleId: true,
      severity: true,
      topic: true,
      supportLevel: true,
      signals: { orderBy: { at: 'asc' }, select: { kind: true } },
      reports: {
        select: { reporterId: true, reason: true, words: true, createdAt: true },
        orderBy: { createdAt: 'asc' },
      },
      decisions: { orderBy: { createdAt: 'asc' }, include: { moderator: { select: { displayName: true } } } },
      post: {
        include: {
          ...authorSelect,
          author: { select: { ...authorSelect.author.select, language: true } },
          images: {
            orderBy: { position: 'asc' },
            select: { id: true, width: true, height: true, alt: true },
          },
          thread: { include: { circle: { select: { id: true, name: true } } } },
          revisions: {
            orderBy: { number: 'desc' },
            take: 2,
            include: {
              screenings: { orderBy: { createdAt: 'desc' }, take: 1 },
              examples: {
                where: { moderatorId: viewer.memberId, source: 'correction' },
                select: { label: true },
              },
            },
          },
        },
      },
    },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

const evidenceOf = (row: Row): EvidenceView | null => {
  const screening = row.post.revisions[0]?.screenings[0]
  if (!screening) return null
  const { label, severity, confidence, explanation, reframe, engineVersion } = screening
  const spans = screening.spans as EvidenceView['spans']
  const cues = screening.cues as EvidenceView['cues']
  return { label, severity, confidence, explanation, reframe, engineVersion, spans, cues }
}

const decisionsOf = (viewer: Viewer, row: Row) => {
  const ways = movesFrom(row.lane, row.state)
  return decisionNames.filter((kind) => ways.includes(kind) && canMove(viewer, kind, row))
}

const draftOf = async ({ memberId: moderatorId }: Viewer, caseId: string) => {
  const kept = await db.caseDraft.findUnique({
    where: { caseId_moderatorId: { caseId, moderatorId } },
    select: { draft: true },
  })
  return (kept?.draft ?? null) as CaseView['draft']
}

const foldOf = (viewer: Viewer, row: Row, text: string) => {
  const screening = row.post.revisions[0]?.screenings[0]
  const severity = Math.max(row.severity ?? 0, screening?.severity ?? 0) || null
  const { lane, supportLevel } = row
  const topic = row.topic ?? screening?.topic ?? null
  return readFold(viewer, { lane, label: screening?.label ?? null, severity, supportLevel, topic, text })
}

/** Who may be known from before is for those who look after the whole place, and of no matter where care is needed. */
const signalsOf = async (viewer: Viewer, { lane, post, signals }: Row): Promise<SignalName[]> => {
  const known = lane !== 'support' && isStaff(viewer) && (await isFamiliar(post.authorId))
  return [...signals.map(({ kind }) => kind), ...(known ? ['known_before' as const] : [])]
}

/** Everything a moderator needs to decide one case. Reporters are not named. */
export const showCase = async (viewer: Viewer, caseId: string): Promise<CaseView> => {
  const row = await load(viewer, caseId)
  if (!row) throw notFound('There is no such case.')
  if (row.lane === 'support') await noteRead(viewer, caseId)
  const { post } = row
  const [now, before] = post.revisions
  const text = now ? revisionText(now) : ''
  const [context, guidelines, precedents, news, names, draft, standing, asHost, takeOver, fold, signals] =
    await Promise.all([
      readContext(post),
      readGuidelines(post.thread.circle.id),
      // a host is shown words of their own circles alone
      now ? findPrecedents(now.id, text, isHostOnly(viewer) ? viewer.hosts : undefined) : [],
      readNews(viewer, caseId),
      readNames([row.forId]),
      draftOf(viewer, caseId),
      row.lane === 'support' ? null : readStanding(post.authorId),
      readHostLimits(viewer, row.severity),
      mayTakeOver(viewer, row),
      foldOf(viewer, row, text),
      signalsOf(viewer, row),
    ])
  const card = toCard(viewer, row, { news: news.get(caseId) ?? null, names })
  const { id, title, intent, wish, calmSince } = post.thread
  return {
    ...card,
    notYours: card.notYours ?? (await partiality(db, viewer, caseId)),
    version: row.version,
    postId: post.id,
    postState: post.state,
    revisionId: now?.id ?? '',
    revision: post.revisionNumber,
    author: shownName(post),
    language: post.author.language,
    anonymous: post.alias !== null,
    text,
    images: post.images,
    fold,
    before: before && row.state === 'resubmitted' ? revisionText(before) : null,
    evidence: evidenceOf(row),
    precedents,
    corrected: now?.examples[0]?.label ?? null,
    reportsSaid: row.reports.map(({ reason, words, createdAt }) => ({ reason, words, at: createdAt })),
    thread: { id, title, intent, wish, calm: calmSince !== null },
    context,
    decisions: row.decisions.map((decision) => ({
      kind: decision.kind,
      moderator: decision.moderator.displayName ?? 'A moderator',
      reason: decision.reason,
      note: decision.note,
      at: decision.createdAt,
    })),
    guidelines,
    standing,
    moves: decisionsOf(viewer, row),
    draft,
    asHost,
    mayTakeOver: takeOver,
    hostWords: hostWordsIn(text, row.hostWords),
    signals,
  }
}
