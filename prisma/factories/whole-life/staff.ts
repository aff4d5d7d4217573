import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { setRole } from '#server/members/set-role.ts'
import { makeCase, takeCase } from '../case.ts'
import { decideAgainst } from '../decision.ts'
import { makeViewer } from '../member.ts'
import { makeSupportCase } from '../support.ts'

/** A decision of theirs about somebody else's words, taken back once; the lease, the log and the rest come along. */
const decide = async (who: Viewer) => {
  const scene = await makeCase()
  const decisionId = await decideAgainst({ ...scene, moderator: who }, 'hide')
  await undoDecision(who, decisionId)
  const kept = await makeCase()
  const keptId = await decideAgainst({ ...kept, moderator: who }, 'hide')
  const { revisionId } = await db.decision.findUniqueOrThrow({ where: { id: keptId } })
  const { memberId } = who
  await db.example.upsert({
    where: { revisionId_moderatorId: { revisionId, moderatorId: memberId } },
    create: { revisionId, moderatorId: memberId, label: 'shaming', upheld: true, source: 'decision' },
    update: {},
  })
  await db.member.update({ where: { id: memberId }, data: { takesApologies: true } })
  await db.apology.create({
    data: { decisionId: keptId, fromId: kept.reader.memberId, toId: memberId, words: 'Sorry.' },
  })
  await db.batch.create({ data: { byId: memberId, kind: 'approve', reason: 'All of these are kind.' } })
  return { decisionId: keptId, caseId: kept.caseId, circleId: kept.circle.id, author: kept.reader }
}

const calibrate = async ({ memberId }: Viewer, other: Viewer, decisionId: string) => {
  const golden = await db.goldenCase.create({
    data: { lane: 'shaming', text: 'A text.', expected: 'leave', why: 'Because.', addedById: memberId },
  })
  await db.review.create({
    data: {
      kind: 'golden',
      lane: 'shaming',
      goldenId: golden.id,
      reviewerId: memberId,
      takenAt: new Date(),
      first: 'leave',
    },
  })
  await db.review.deleteMany({ where: { decisionId } })
  const { id: reviewId } = await db.review.create({
    data: {
      kind: 'disagreement',
      lane: 'shaming',
      decisionId,
      firstId: memberId,
      reviewerId: other.memberId,
      first: 'act',
      verdict: 'leave',
      agreed: false,
      reason: 'I read it again.',
      takenAt: new Date(),
      doneAt: new Date(),
    },
  })
  const panel = await db.panel.create({ data: { reviewId } })
  // a panel is of three others; whose vote it was is what this is about
  await db.$executeRaw`ALTER TABLE "PanelVote" DISABLE TRIGGER "PanelVote_of_three_others"`
  await db.panelVote.create({ data: { panelId: panel.id, memberId, verdict: 'leave', words: 'I would.' } })
  await db.$executeRaw`ALTER TABLE "PanelVote" ENABLE TRIGGER "PanelVote_of_three_others"`
}

const careFor = async ({ memberId }: Viewer) => {
  const { caseId, care, writer } = await makeSupportCase()
  const [byId, reason] = [memberId, 'They have somebody with them.']
  await db.supportAssessment.create({ data: { caseId, level: 2, childAtRisk: false, byId, reason } })
  await db.careCard.create({
    data: {
      caseId,
      toId: writer.memberId,
      sentById: memberId,
      words: 'Thinking of you.',
      region: 'US',
      lines: [],
      windowEnd: new Date(Date.now() + 86_400_000),
    },
  })
  const contact = { caseId, service: 'ambulance', words: 'What they said.', proposedById: memberId }
  await db.emergencyContact.create({ data: contact })
  await db.emergencyContact.create({
    data: {
      ...contact,
      proposedById: care.memberId,
      signedById: memberId,
      signedAt: new Date(),
      state: 'signed',
    },
  })
  const now = new Date()
  await db.safeguarding.create({
    data: {
      caseId,
      concern: 'A child.',
      openedById: memberId,
      closedById: memberId,
      closedAt: now,
      state: 'closed',
      steps: [{ byId: memberId, words: 'I rang.' }],
    },
  })
  await db.caseRead.create({ data: { caseId, memberId } })
  await db.carePage.create({ data: { caseId, memberId, ring: 'duty' } })
  await db.dutyShift.create({
    data: { memberId, startsAt: now, endsAt: new Date(now.getTime() + 3_600_000) },
  })
}

const lookAfter = async ({ memberId }: Viewer, caseId: string, circleId: string) => {
  await db.moderatorCare.create({ data: { memberId, topicsAway: ['loss'] } })
  await db.exposure.upsert({
    where: { caseId_memberId: { caseId, memberId } },
    create: { caseId, memberId, weight: 1 },
    update: {},
  })
  await db.caseSkip.create({ data: { caseId, memberId } })
  await db.caseDraft.upsert({
    where: { caseId_moderatorId: { caseId, moderatorId: memberId } },
    create: { caseId, moderatorId: memberId, draft: { note: 'Perhaps' } },
    update: {},
  })
  await db.case.update({
    where: { id: caseId },
    data: { forId: memberId, forUntil: new Date(Date.now() + 3_600_000) },
  })
  await db.threshold.create({ data: { circleId, label: 'shaming', value: 0.8, changedById: memberId } })
  const setting = { key: `of ${memberId.slice(-4)}`, version: 1, after: 3, changedById: memberId }
  await db.settingChange.create({ data: setting })
  const webhook = { url: 'https://hook.example', secret: randomUUID(), events: [], createdById: memberId }
  await db.webhook.create({ data: webhook })
  await db.membership.updateMany({
    where: { circleId },
    data: { decidedById: memberId, decidedAt: new Date() },
  })
}

/** What somebody does who looks after others. Done last: before, they were a member like any other. */
export const serveAll = async (given: Viewer) => {
  const admin = await makeViewer({ role: 'admin' })
  await setRole(admin, { memberId: given.memberId, role: 'lead' })
  const who = { ...given, role: 'lead' as const }
  const made = await decide(who)
  await calibrate(who, admin, made.decisionId)
  await careFor(who)
  await lookAfter(who, made.caseId, made.circleId)
  const open = await makeCase()
  await takeCase(who, open.caseId)
  return { admin, ...made }
}
