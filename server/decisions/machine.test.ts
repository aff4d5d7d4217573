import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { makePlay, makeStage, type Play, type Stage, steps } from '#prisma/factories/play.ts'
import { type PriorityTerms, priorityOf, rankOf } from '#server/cases/priority.ts'
import { db } from '#server/db.ts'
import { Refusal } from '#server/errors.ts'
import { verifyModLog } from '#server/modlog/verify.ts'

const names = Object.keys(steps) as (keyof typeof steps)[]
const step = fc.record({ name: fc.constantFrom(...names), who: fc.nat(2), turn: fc.nat(50) })
// without a flag and somebody who takes it there is little to see
const beginning = fc.constantFrom<(keyof typeof steps)[]>(['report', 'claim'], ['flag', 'next'], ['flag'])

let stage: Stage
beforeAll(async () => {
  stage = await makeStage()
})

const load = async ({ postId, reader }: Play) => {
  const cases = await db.case.findMany({
    where: { postId },
    include: {
      leases: true,
      events: { where: { kind: 'decided' } },
      decisions: { include: { snapshot: true, reversal: true, strike: true, sanction: true } },
    },
  })
  const post = await db.post.findUniqueOrThrow({ where: { id: postId } })
  const logged = await db.modLog.findMany({ where: { subject: postId, act: { startsWith: 'case.' } } })
  const strikes = await db.strike.findMany({ where: { memberId: reader.memberId } })
  return { cases, post, logged, strikes }
}
type Loaded = Awaited<ReturnType<typeof load>>
type Seen = Map<string, { fence: number; version: number }>

const checkCases = ({ cases }: Loaded, seen: Seen) => {
  expect(cases.filter(({ state }) => state !== 'closed').length, 'live cases').toBeLessThanOrEqual(1)
  for (const {
    id,
    state,
    closedAt,
    fence,
    version,
    leases,
    priority,
    priorityTerms,
    rank,
    waitsSince,
  } of cases) {
    expect(state === 'closed').toBe(closedAt !== null)
    const held = leases.filter(({ releasedAt }) => releasedAt === null)
    expect(held.length, 'live leases').toBeLessThanOrEqual(1)
    expect(leases.map(({ token }) => token).sort((a, b) => a - b)).toEqual(leases.map((_, n) => n + 1))
    for (const { token } of held) expect(token).toBe(fence)
    const before = seen.get(id)
    expect(fence).toBeGreaterThanOrEqual(before?.fence ?? 0)
    expect(version).toBeGreaterThanOrEqual(before?.version ?? 1)
    expect(priorityOf(priorityTerms as PriorityTerms)).toBe(priority)
    expect(rankOf(priority, waitsSince)).toBe(rank)
    seen.set(id, { fence, version })
  }
}

const outOfView = ['ask_to_rephrase', 'hide', 'cool_off', 'mute', 'suspend', 'end_membership']

const checkDecisions = ({ cases, post, logged, strikes }: Loaded) => {
  const made = cases.flatMap(({ decisions }) => decisions)
  const inLog = logged.map(({ detail }) => (detail as { decisionId: string }).decisionId)
  expect(inLog.sort()).toEqual(made.map(({ id }) => id).sort())
  for (const { decisions, events } of cases) expect(events).toHaveLength(decisions.length)
  for (const { snapshot, reversal, lane, strike, sanction } of made) {
    expect(snapshot).not.toBeNull()
    if (lane === 'support') expect([strike, sanction]).toEqual([null, null])
    if (reversal) for (const taken of [strike, sanction]) expect(taken?.liftedAt).not.toBe(null)
  }
  expect(strikes.filter(({ lane }) => lane === 'support')).toEqual([])
  const [newest] = made
    .filter(({ reversal }) => reversal === null)
    .sort((a, b) => Number(b.createdAt) - Number(a.createdAt))
  const state = post.state === 'deleted' ? post.stateBefore : post.state
  if (newest && outOfView.includes(newest.kind)) expect(state, `after ${newest.kind}`).toBe('hidden')
  else expect(['published', 'held'], `after ${newest?.kind}`).toContain(state)
  // nothing is held back that nobody is going to look at
  if (state === 'held') expect(cases.some((one) => one.state !== 'closed')).toBe(true)
}

const take = async (
  play: Play,
  { name, who, turn }: { name: keyof typeof steps; who: number; turn: number },
) => {
  try {
    await (steps[name] as (typeof steps)['claim' | 'alarm'])(play, who, turn)
  } catch (error) {
    // what is not possible is refused in words; anything else is a defect
    if (!(error instanceof Refusal)) throw error
  }
}

it('keeps every promise whatever happens to a case, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(step, { minLength: 4, maxLength: 14 }), async (begin, rest) => {
      const play = await makePlay(stage)
      const seen: Seen = new Map()
      const all = [...begin.map((name) => ({ name, who: 0, turn: 0 })), ...rest]
      for (const one of all) {
        await take(play, one)
        const loaded = await load(play)
        checkCases(loaded, seen)
        checkDecisions(loaded)
      }
      expect(await verifyModLog()).toBeNull()
      await db.case.updateMany({
        where: { postId: play.postId, state: { not: 'closed' } },
        data: { state: 'closed', closedAt: new Date() },
      })
    }),
    { numRuns: 60, seed: 4, endOnFailure: true },
  )
}, 240_000)
