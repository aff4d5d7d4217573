import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { listNotifications } from '#server/notifications/queries.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { readPage } from '#server/posts/queries.ts'
import { unreadCounts } from '#server/threads/unread.ts'
import { decideCase } from './decide-case.ts'
import type { DecideInput } from './schema.ts'
import { settleDecision } from './settle-decision.ts'
import { undoDecision } from './undo-decision.ts'

const refused = (code: string) => expect.objectContaining({ code })
type Scene = Awaited<ReturnType<typeof makeCase>>

const all = { seq: 0, going: 'later' as const }
/** What two members and the queue can see of it, without the numbers that only count events. */
const visibleState = async ({ author, reader, threadId, caseId }: Scene) => {
  const of = async (viewer: Viewer) => {
    const { headSeq: _, ...page } = await readPage(viewer, { threadId, from: all })
    const unread = await unreadCounts(viewer, [threadId])
    return { page, unread, notices: (await listNotifications(viewer, null)).notifications }
  }
  const found = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const { state, lane, severity, forId, dueAt, waitsSince, rank } = found
  const strikes = await db.strike.count({ where: { liftedAt: null, memberId: reader.memberId } })
  const rests = await db.sanction.count({ where: { liftedAt: null, memberId: reader.memberId } })
  const reports = await db.report.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
  const queue = { state, lane, severity, forId, dueAt, waitsSince, rank }
  return { author: await of(author), reader: await of(reader), queue, strikes, rests, reports }
}

const lead = await makeViewer({ role: 'lead' })
const kinds = [
  { kind: 'approve' },
  { kind: 'note' },
  { kind: 'ask_to_rephrase' },
  { kind: 'hide' },
  { kind: 'cool_off', days: 3 },
  { kind: 'mute', days: 3 },
  { kind: 'suspend', days: 3 },
  { kind: 'end_membership' },
  { kind: 'offer_care' },
] as const

const decide = async (scene: Scene, part: (typeof kinds)[number]) => {
  const base = await takeCase(lead, scene.caseId)
  const judged = { guidelineId: await guidelineOf(scene.circle.id), note: 'I read it twice.', spans: [] }
  const decided = await decideCase(lead, { ...base, ...judged, ...part } as DecideInput)
  if (!decided.done) throw new Error('the note was plain')
  return decided.decisionId
}

it.each(kinds)('do and undo is as if nothing had been: $kind', async (part) => {
  const scene = await makeCase()
  const before = await visibleState(scene)
  const decisionId = await decide(scene, part)
  expect(await visibleState(scene)).not.toEqual(before)
  await undoDecision(lead, decisionId)
  expect(await visibleState(scene)).toEqual(before)
  await undoDecision(lead, decisionId)
  expect(await visibleState(scene)).toEqual(before)
  expect(await db.reversal.count({ where: { decisionId } })).toBe(1)
})

it('settles nothing that was undone, and the case can be decided anew', async () => {
  const scene = await makeCase()
  const decisionId = await decide(scene, { kind: 'end_membership' })
  await undoDecision(lead, decisionId)
  await settleDecision(decisionId)
  expect(await db.settlement.count({ where: { decisionId } })).toBe(0)
  expect(await db.membership.count({ where: { memberId: scene.reader.memberId, state: 'removed' } })).toBe(0)
  await decide(scene, { kind: 'approve' })
  expect(await db.case.findUnique({ where: { id: scene.caseId } })).toMatchObject({ state: 'closed' })
})

it('is for the one who decided, within the grace, and while nothing else has happened', async () => {
  const scene = await makeCase()
  const asked = await decide(scene, { kind: 'ask_to_rephrase' })
  await expect(undoDecision(scene.moderator, asked)).rejects.toEqual(refused('FORBIDDEN'))
  await editPost(scene.reader, { postId: scene.reply.postId, body: 'I was worried.', revision: 1 })
  await expect(undoDecision(lead, asked)).rejects.toEqual(refused('CONFLICT'))
  const other = await makeCase()
  const hidden = await decide(other, { kind: 'hide' })
  await settleDecision(hidden)
  await expect(undoDecision(lead, hidden)).rejects.toEqual(refused('CONFLICT'))
})
