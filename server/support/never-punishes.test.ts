import { expect, it } from 'vitest'
import { guidelineOf, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import { nextState } from '#server/cases/state-machine.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import type { DecideInput } from '#server/decisions/schema.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'

const allMoves = (guidelineId: string) => {
  const judged = { guidelineId, note: 'A word.', spans: [] }
  return [
    { kind: 'approve' },
    { kind: 'note', ...judged },
    { kind: 'ask_to_rephrase', ...judged },
    { kind: 'hide', ...judged },
    { kind: 'cool_off', ...judged, days: 3 },
    { kind: 'mute', ...judged, days: 3 },
    { kind: 'suspend', ...judged, days: 3 },
    { kind: 'end_membership', ...judged },
    { kind: 'offer_care', note: 'How are you?' },
    { kind: 'uphold', note: 'n' },
    { kind: 'overturn', note: 'n' },
  ] as const
}
type Base = Awaited<ReturnType<typeof takeCase>>

/** A small generator of its own, so that a failing walk can be walked again. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

it('no way through a support case gives a strike or takes anything from anybody', async () => {
  const { caseId, circle, writer, postId } = await makeSupportCase()
  const admin = await makeViewer({ role: 'admin' })
  const moves = allMoves(await guidelineOf(circle.id))
  const roll = dice(20_261_121)
  const took = new Set<string>()
  for (let step = 0; step < 24; step += 1) {
    const move = moves[Math.floor(roll() * moves.length)]
    const level = 1 + Math.floor(roll() * 4)
    const base: Base =
      roll() < 0.3 ? await takeAndAssess(admin, caseId, level) : await takeCase(admin, caseId)
    const possible = nextState('support', 'open', move?.kind ?? 'approve') !== null
    const attempt = decideCase(admin, { ...base, ...move } as DecideInput)
    if (!possible) {
      await expect(attempt).rejects.toMatchObject({ code: 'INVALID' })
      continue
    }
    const done = await attempt
    took.add(move?.kind ?? '')
    if (done.done) await undoDecision(admin, done.decisionId)
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ state: 'published' })
  }
  expect([...took].sort()).toEqual(['approve', 'offer_care'])
  const where = { memberId: writer.memberId }
  expect(await db.strike.count({ where })).toBe(0)
  expect(await db.sanction.count({ where })).toBe(0)
  expect(await db.statement.count({ where })).toBe(0)
}, 60_000)

it('is so below the code too', async () => {
  const { caseId, care, writer } = await makeSupportCase()
  const { token } = await takeCase(care, caseId)
  const lease = await db.lease.findFirstOrThrow({ where: { caseId, token } })
  const revision = await db.revision.findFirstOrThrow({
    where: { post: { cases: { some: { id: caseId } } } },
  })
  const about = { caseId, leaseId: lease.id, moderatorId: care.memberId, revisionId: revision.id }
  const decision = { ...about, reason: 'r', note: 'n', spans: [], caseVersion: 1 }
  for (const kind of ['hide', 'mute', 'suspend', 'ask_to_rephrase'] as const)
    await expect(
      db.decision.create({ data: { ...decision, lane: 'support', kind, idempotencyKey: `key ${kind}` } }),
    ).rejects.toThrow(/Decision_(support_never_punishes|names_guideline)/)
  const made = await db.decision.create({
    data: { ...decision, lane: 'support', kind: 'approve', idempotencyKey: 'key of care' },
  })
  const later = new Date(Date.now() + 86_400_000)
  const strike = { memberId: writer.memberId, decisionId: made.id, weight: 1, effectiveAt: new Date() }
  await expect(db.strike.create({ data: { ...strike, lane: 'support', decaysAt: later } })).rejects.toThrow(
    'Strike_never_for_care',
  )
  // nor by giving the strike another lane than its decision has
  await expect(db.strike.create({ data: { ...strike, lane: 'shaming', decaysAt: later } })).rejects.toThrow()
  const sanction = { memberId: writer.memberId, decisionId: made.id, kind: 'mute', endsAt: later } as const
  await expect(db.sanction.create({ data: { ...sanction, lane: 'support' } })).rejects.toThrow(
    'Sanction_never_for_care',
  )
  await expect(db.sanction.create({ data: { ...sanction, lane: 'hostility' } })).rejects.toThrow()
})
