import { beforeEach, expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import type { HintArm, HintKind, HintOutcome } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { compareArms } from './compare-arms.ts'
import { difference, wilson } from './wilson.ts'

type Row = { arm: HintArm; outcome?: HintOutcome; flagged?: boolean; kind?: HintKind; daysAgo?: number }

const put = async (times: number, { arm, outcome, flagged, kind = 'shaming', daysAgo = 1 }: Row) => {
  const circle = await db.circle.findFirstOrThrow()
  const createdAt = new Date(Date.now() - daysAgo * 86_400_000)
  const data = {
    circleId: circle.id,
    arm,
    kind,
    outcome: outcome ?? null,
    flagged: flagged ?? null,
    createdAt,
  }
  await db.hint.createMany({ data: Array.from({ length: times }, () => data) })
}

const shamingOf = async (days: number) => {
  const period = (await compareArms()).find((one) => one.days === days)
  const found = period?.kinds.find(({ kind }) => kind === 'shaming')
  if (!found) throw new Error('nothing was compared')
  return found
}

beforeEach(async () => {
  await db.hint.deleteMany()
  if ((await db.circle.count()) === 0) await makeCircle()
})

it('counts each arm by what came of it', async () => {
  await put(4, { arm: 'shown', outcome: 'adopted', flagged: false })
  await put(3, { arm: 'shown', outcome: 'as_it_was', flagged: true })
  await put(2, { arm: 'shown', outcome: 'put_away', flagged: true })
  await put(1, { arm: 'shown', outcome: 'put_away' })
  await put(5, { arm: 'shown' })
  await put(1, { arm: 'shown', outcome: 'changed' })
  await put(2, { arm: 'withheld', outcome: 'as_it_was', flagged: true })
  await put(9, { arm: 'shown', kind: 'self_shame', outcome: 'put_away' })
  expect(await shamingOf(30)).toMatchObject({
    shown: { called: 16, posted: 10, flagged: 5, adopted: 4, changed: 1, asItWas: 3, putAway: 3 },
    withheld: { called: 2, posted: 2, flagged: 2, asItWas: 2 },
    verdict: 'too_few',
  })
})

it('looks back 30 and 90 days', async () => {
  await put(2, { arm: 'shown', daysAgo: 45 })
  await put(3, { arm: 'shown', daysAgo: 5 })
  await put(9, { arm: 'shown', daysAgo: 100 })
  expect((await shamingOf(30)).shown.called).toBe(3)
  expect((await shamingOf(90)).shown.called).toBe(5)
})

it('says plainly what can be told', async () => {
  expect(await shamingOf(30)).toMatchObject({ shown: { called: 0, flaggedShare: null }, verdict: 'too_few' })
  await put(40, { arm: 'withheld', outcome: 'as_it_was', flagged: true })
  await put(29, { arm: 'shown', outcome: 'adopted', flagged: false })
  expect((await shamingOf(30)).verdict).toBe('too_few')
  await put(1, { arm: 'shown', outcome: 'adopted', flagged: false })
  expect((await shamingOf(30)).verdict).toBe('fewer')
  await put(500, { arm: 'shown', outcome: 'as_it_was', flagged: true })
  expect((await shamingOf(30)).verdict).toBe('no_difference')
})

it('gives the interval of Wilson and the difference of Newcombe', () => {
  expect(wilson(0, 0)).toBeNull()
  // Newcombe 1998, table I: 81 of 263 and 0 of 20; table II: 56 of 70 against 48 of 80.
  const many = wilson(81, 263)
  expect(many?.low).toBeCloseTo(0.2553, 4)
  expect(many?.high).toBeCloseTo(0.3662, 4)
  expect(wilson(0, 20)?.high).toBeCloseTo(0.1611, 4)
  const [one, other] = [wilson(56, 70), wilson(48, 80)]
  if (!one || !other) throw new Error('no share')
  const { gap, low, high } = difference(one, other)
  expect(gap).toBeCloseTo(0.2, 6)
  expect(low).toBeCloseTo(0.0524, 4)
  expect(high).toBeCloseTo(0.3339, 4)
})
