import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { revisionText } from '#server/plain-text.ts'
import { cardInWindow, wordsSpeak } from './may-get-card.ts'
import { mayNeedSafeguarding } from './policy.ts'
import type { Misuse, SafeguardingView, SupportView } from './schema.ts'

const load = (viewer: Viewer, caseId: string) =>
  db.case.findFirst({
    where: { AND: [visibleCases(viewer), { id: caseId, lane: 'support' }] },
    include: {
      post: { select: { authorId: true, author: { select: { takesCareCards: true } } } },
      assessments: { orderBy: { createdAt: 'asc' } },
      careCards: { orderBy: { sentAt: 'desc' }, take: 1 },
      contacts: { orderBy: { proposedAt: 'asc' } },
      safeguarding: true,
      reads: { orderBy: { at: 'asc' } },
      reports: {
        where: { reason: 'worried_about_them' },
        select: {
          reporterId: true,
          post: {
            select: {
              id: true,
              revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, body: true } },
            },
          },
        },
      },
    },
  })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>
type Step = { at: string; byId: string; words: string }
type NameOf = (id: string | null) => string

const stepsOf = ({ safeguarding }: Row) => (safeguarding[0]?.steps ?? []) as Step[]

const namesFor = async (row: Row): Promise<NameOf> => {
  const ids = [
    ...row.assessments.map(({ byId }) => byId),
    ...row.careCards.map(({ sentById }) => sentById),
    ...row.contacts.flatMap(({ proposedById, signedById }) => [proposedById, signedById ?? proposedById]),
    ...row.safeguarding.map(({ openedById }) => openedById),
    ...stepsOf(row).map(({ byId }) => byId),
    ...row.reads.map(({ memberId }) => memberId),
  ]
  const people = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  })
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]))
  return (id) => names.get(id ?? '') ?? 'Somebody who has left'
}

const safeguardingOf = (viewer: Viewer, row: Row, nameOf: NameOf): SafeguardingView | null => {
  const found = row.safeguarding[0]
  if (!found || !isAtLeast(viewer, 'lead')) return null
  const { state, concern, openedById, openedAt } = found
  const steps = stepsOf(row).map(({ at, byId, words }) => ({ at: new Date(at), by: nameOf(byId), words }))
  return { state, concern, openedBy: nameOf(openedById), openedAt, steps }
}

const contactsOf = ({ memberId }: Viewer, row: Row, nameOf: NameOf): SupportView['contacts'] =>
  row.contacts.map(({ id, state, service, words, proposedById, proposedAt, signedById, outcome }) => ({
    id,
    state,
    service,
    words,
    proposedBy: nameOf(proposedById),
    at: proposedAt,
    answeredBy: signedById && nameOf(signedById),
    outcome,
    mayAnswer: state === 'proposed' && proposedById !== memberId,
  }))

const elsewhereOf = ({ postId, reports }: Row) => {
  const others = reports.filter(({ post }) => post.id !== postId)
  const posts = new Map(others.map(({ post }) => [post.id, post.revisions[0]]))
  return [...posts.values()].flatMap((revision) => (revision ? revisionText(revision) : []))
}

/** How many of these members had a worry before that its target says was used against them. */
const misusedBefore = async ({ id, reports }: Row) => {
  const told = await db.report.findMany({
    where: {
      reporterId: { in: reports.map(({ reporterId }) => reporterId) },
      reason: 'worried_about_them',
      upheld: false,
      caseId: { not: id },
      case: { careCards: { some: { misuse: 'used_against_me' } } },
    },
    distinct: ['reporterId'],
    select: { reporterId: true },
  })
  return told.length
}

/** What the care team knows about one support case. Who worried is not named; safeguarding is for leads. */
export const showSupport = async (viewer: Viewer, caseId: string): Promise<SupportView> => {
  const row = await load(viewer, caseId)
  if (!row) throw notFound('There is no such case.')
  const { authorId, author } = row.post
  const [nameOf, fresh, speaks, misused] = await Promise.all([
    namesFor(row),
    cardInWindow(db, authorId),
    wordsSpeak(db, row.postId),
    misusedBefore(row),
  ])
  const card = row.careCards[0]
  const about = { level: row.supportLevel, childAtRisk: row.childAtRisk }
  return {
    caseId,
    ...about,
    closed: row.state === 'closed',
    assessments: row.assessments.map(({ level, before, childAtRisk, byId, reason, createdAt }) => ({
      level,
      before,
      childAtRisk,
      by: nameOf(byId),
      reason,
      at: createdAt,
    })),
    card: card
      ? {
          by: nameOf(card.sentById),
          at: card.sentAt,
          words: card.words,
          opened: card.openedAt !== null,
          misuse: card.misuse as Misuse | null,
        }
      : null,
    nextCardFrom: fresh?.windowEnd ?? null,
    unwanted: !author.takesCareCards && !speaks,
    elsewhere: elsewhereOf(row),
    misusedBefore: misused,
    contacts: contactsOf(viewer, row, nameOf),
    mayOpenSafeguarding: mayNeedSafeguarding(about) && row.safeguarding.length === 0,
    safeguarding: safeguardingOf(viewer, row, nameOf),
    reads: row.reads.map(({ memberId, at }) => ({ name: nameOf(memberId), at })),
  }
}
