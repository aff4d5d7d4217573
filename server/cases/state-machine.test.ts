import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import type { CaseState, Lane } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { decisionNames } from './schema.ts'
import { type CaseMove, movesFrom, nextState } from './state-machine.ts'

const moves: CaseMove[] = [...decisionNames, 'resubmit', 'withdraw']
const lanes: Lane[] = ['shaming', 'hostility', 'solicitation', 'support', 'appeal']
const walk = (lane: Lane, steps: CaseMove[]) => {
  const path: CaseState[] = ['open']
  for (const move of steps) {
    const next = nextState(lane, path.at(-1) ?? 'open', move)
    if (next) path.push(next)
  }
  return path
}

describe('the way of a case', () => {
  it('never leaves closed, and reaches the author only by being asked to rephrase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lanes),
        fc.array(fc.constantFrom(...moves), { maxLength: 30 }),
        (lane, steps) => {
          const path = walk(lane, steps)
          const closed = path.indexOf('closed')
          expect(closed === -1 || closed === path.length - 1).toBe(true)
          for (const [index, state] of path.entries())
            if (state === 'resubmitted') expect(['awaiting_author', 'resubmitted']).toContain(path[index - 1])
        },
      ),
    )
  })

  it('knows nothing but kindness in the support lane', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (steps) => {
        expect(walk('support', steps).every((state) => state === 'open' || state === 'closed')).toBe(true)
      }),
    )
    expect(movesFrom('support', 'open')).not.toContain('hide')
    expect(movesFrom('support', 'open')).not.toContain('ask_to_rephrase')
  })

  it('always has a way to the end', () => {
    const endsFrom = (lane: Lane, state: CaseState, seen: CaseState[] = []): boolean =>
      state === 'closed' ||
      movesFrom(lane, state).some((move) => {
        const next = nextState(lane, state, move)
        return next !== null && !seen.includes(next) && endsFrom(lane, next, [...seen, state])
      })
    for (const lane of lanes) expect(walk(lane, moves).every((state) => endsFrom(lane, state))).toBe(true)
  })
})

describe('what the database refuses, whatever the code does', () => {
  it('a second live case for one post', async () => {
    const { reply, circle } = await makeCase()
    const again = {
      postId: reply.postId,
      lane: 'hostility' as const,
      priority: 1,
      priorityTerms: {},
      dueAt: new Date(),
      circleId: circle.id,
      rank: 1,
    }
    await expect(db.case.create({ data: again })).rejects.toMatchObject({ code: 'P2002' })
  })

  it('a second live lease, a closed case without a time, a support case that waits for a rephrase', async () => {
    const { caseId, moderator } = await makeCase('worried_about_them')
    const lease = {
      caseId,
      moderatorId: moderator.memberId,
      tab: 'one',
      expiresAt: new Date(Date.now() + 1000),
    }
    await db.lease.create({ data: { ...lease, token: 1 } })
    await expect(db.lease.create({ data: { ...lease, token: 2 } })).rejects.toMatchObject({ code: 'P2002' })
    await expect(db.case.update({ where: { id: caseId }, data: { state: 'closed' } })).rejects.toThrow(
      'Case_closed_has_time',
    )
    await expect(
      db.case.update({ where: { id: caseId }, data: { state: 'awaiting_author' } }),
    ).rejects.toThrow('Case_support_states')
  })

  it('hiding in the support lane, deciding about oneself, and changing what was decided', async () => {
    const { caseId, moderator, reader, reply } = await makeCase('worried_about_them')
    const lease = await db.lease.create({
      data: {
        caseId,
        moderatorId: moderator.memberId,
        tab: 'one',
        token: 1,
        expiresAt: new Date(Date.now() + 1000),
      },
    })
    const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { postId: reply.postId } })
    const { id: guidelineId } = await db.guideline.findFirstOrThrow()
    const decision = {
      caseId,
      lane: 'support' as const,
      leaseId: lease.id,
      moderatorId: moderator.memberId,
      revisionId,
      guidelineId,
      reason: 'because',
      spans: [],
      caseVersion: 1,
      idempotencyKey: 'one-of-a-kind',
    }
    await expect(db.decision.create({ data: { ...decision, kind: 'hide' } })).rejects.toThrow(
      'Decision_support_never_punishes',
    )
    const own = { ...decision, kind: 'approve' as const, moderatorId: reader.memberId }
    await expect(db.decision.create({ data: own })).rejects.toThrow('nobody decides about their own words')
    const { id } = await db.decision.create({ data: { ...decision, kind: 'approve' } })
    await expect(db.decision.update({ where: { id }, data: { reason: 'another' } })).rejects.toThrow(
      'append-only',
    )
    await expect(db.decision.delete({ where: { id } })).rejects.toThrow('append-only')
  })
})
