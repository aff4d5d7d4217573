import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { decidedAt, undoneAt, type Written, writeLog } from '#prisma/factories/mod-log.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { monthAsCsv } from './month-as-csv.ts'
import { readRows } from './read-rows.ts'
import { outcomes, publicLanes } from './schema.ts'
import { showMonth } from './show-month.ts'

const now = new Date('2026-05-20T12:00:00Z')
const lanes = [...publicLanes, 'support']
const kinds = ['approve', 'ask_to_rephrase', 'note', 'hide', 'cool_off', 'mute', 'suspend', 'offer_care']

/** The same numbers each time, as if by chance. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
const pick = <T>(of: readonly T[], roll: number) => of[Math.floor(roll * roll * of.length)] as T

const april = (roll: number) => new Date(Date.UTC(2026, 3, 1) + roll * 30 * 86_400_000)
const play = (): Written[] => {
  const roll = dice(7)
  const acts: Written[] = []
  for (let n = 0; n < 420; n += 1) {
    const at = april(roll())
    const facts = {
      minutes: Math.floor(roll() ** 3 * 3000),
      late: roll() > 0.8,
      reports: Math.floor(roll() * 4),
    }
    const made = decidedAt(at, { kind: pick(kinds, roll()), lane: pick(lanes, roll()), ...facts })
    acts.push(made)
    if (roll() > 0.93) acts.push(undoneAt(new Date(at.getTime() + 300_000), made))
  }
  for (let n = 0; n < 31; n += 1) {
    const at = april(roll())
    acts.push(decidedAt(at, { kind: roll() > 0.6 ? 'overturn' : 'uphold', lane: 'appeal' }))
    acts.push({ at, act: 'appeal.ask', detail: { lane: 'appeal' } })
    acts.push({ at, act: 'review.done', detail: { agreed: roll() > 0.4, lane: 'shaming' } })
    acts.push({ at, act: 'review.done', detail: { agreed: false, lane: 'support' } })
  }
  return acts
}

beforeAll(async () => {
  await writeLog([
    decidedAt(new Date('2025-03-03T03:00:00Z'), { kind: 'hide', lane: 'shaming' }),
    ...Array.from({ length: 7 }, () =>
      decidedAt(new Date('2025-06-06T03:00:00Z'), { kind: 'offer_care', lane: 'support' }),
    ),
    ...play(),
  ])
  expect(await verifyModLog()).toBeNull()
})

const shownOf = async (month?: string) => {
  const { shown } = await showMonth({ month }, now)
  if (!shown) throw new Error('nothing is shown')
  return shown
}

/** The same from the raw rows, by another way: plain SQL that knows nothing of the code above. */
const lanesBySql = () =>
  db.$queryRaw<Record<string, number | string>[]>`
    WITH kept AS (
      SELECT detail->>'lane' AS lane, act, (detail->>'minutes')::float8 AS minutes, (detail->>'late')::boolean AS late
      FROM "ModLog" l
      WHERE act LIKE 'case.%' AND date_trunc('month', at AT TIME ZONE 'UTC') = '2026-04-01'
        AND NOT EXISTS (SELECT 1 FROM "ModLog" u WHERE u.act = 'decision.undo' AND u.detail->>'decisionId' = l.detail->>'decisionId'))
    SELECT lane, count(*)::int AS decided,
      count(*) FILTER (WHERE act = 'case.approve')::int AS stood,
      count(*) FILTER (WHERE act = 'case.ask_to_rephrase')::int AS rephrase,
      count(*) FILTER (WHERE act = 'case.note')::int AS note,
      count(*) FILTER (WHERE act = 'case.hide')::int AS hidden,
      count(*) FILTER (WHERE act IN ('case.cool_off', 'case.mute', 'case.suspend', 'case.end_membership'))::int AS rest,
      count(*) FILTER (WHERE act = 'case.offer_care')::int AS care,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
      percentile_disc(0.95) WITHIN GROUP (ORDER BY minutes) AS p95,
      count(*) FILTER (WHERE late)::int AS late
    FROM kept GROUP BY lane`

const agrees = (shown: unknown, count: number) => {
  if (typeof shown === 'number') expect(shown).toBe(count)
  else if (shown === 'few') expect(count).toBeLessThan(5)
  else expect(count).toBeGreaterThanOrEqual(5)
}

it('shows what anybody can count from the rows themselves', async () => {
  const { lanes: told } = await shownOf('2026-04')
  const counted = await lanesBySql()
  let numbers = 0
  for (const lane of told) {
    const row = counted.find((one) => one.lane === lane.lane) ?? {}
    agrees(lane.decided, Number(row.decided))
    for (const { outcome, count } of lane.outcomes) {
      agrees(count, Number(row[outcome]))
      if (typeof count === 'number') numbers += 1
    }
    if (lane.median !== null) expect(lane.median).toBe(row.median)
    if (lane.p95 !== null) expect(lane.p95).toBe(row.p95)
    if (typeof lane.late === 'number') expect(lane.late).toBe(row.late)
    if (lane.late === 'few') expect(row.late).toBeLessThan(5)
  }
  expect(told.map(({ lane }) => lane)).toEqual([...publicLanes])
  // the dice were thrown so that there is something to compare
  expect(numbers).toBeGreaterThan(outcomes.length)
  expect(told.filter(({ median }) => median !== null).length).toBeGreaterThan(1)
  expect(told.filter(({ p95 }) => p95 !== null).length).toBeGreaterThan(0)
})

it('tells of appeals, second looks, undone decisions and reports, and of no care', async () => {
  const shown = await shownOf('2026-04')
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT count(*) FILTER (WHERE act = 'case.uphold')::int AS upheld,
      count(*) FILTER (WHERE act = 'case.overturn')::int AS overturned,
      count(*) FILTER (WHERE act = 'appeal.ask')::int AS asked,
      count(*) FILTER (WHERE act = 'review.done' AND detail->>'lane' <> 'support' AND (detail->>'agreed')::boolean)::int AS agreed,
      count(*) FILTER (WHERE act = 'review.done' AND detail->>'lane' <> 'support')::int AS done,
      count(*) FILTER (WHERE act = 'decision.undo' AND detail->>'lane' <> 'support')::int AS undone
    FROM "ModLog" WHERE date_trunc('month', at AT TIME ZONE 'UTC') = '2026-04-01'`
  const { upheld, overturned, asked, agreed, done, undone } = row ?? {}
  expect(shown.appeals).toEqual({ asked, answered: 31, upheld, overturned })
  expect(shown.looks).toEqual({ done, agreed, differed: Number(done) - Number(agreed) })
  expect(shown.undone).toBe(undone)
  const [reports] = await db.$queryRaw<{ all: number }[]>`
    SELECT sum((detail->>'reports')::int)::int AS "all" FROM "ModLog" l
    WHERE act LIKE 'case.%' AND detail->>'lane' <> 'support' AND at >= '2026-04-01Z' AND at < '2026-05-01Z'
      AND NOT EXISTS (SELECT 1 FROM "ModLog" u WHERE u.act = 'decision.undo' AND u.detail->>'decisionId' = l.detail->>'decisionId')`
  expect(shown.reports).toBe(reports?.all)
  expect(JSON.stringify(shown)).not.toContain('support')
})

it('tells a month only when it is over, and care once a year', async () => {
  const { months, care } = await showMonth({}, now)
  expect([months[0], months.at(-1), months.length]).toEqual(['2026-04', '2025-03', 14])
  expect(care).toEqual([{ year: 2025, count: 7 }])
  const early = await showMonth({ month: '2026-04' }, new Date('2026-05-01T23:59:59Z'))
  expect(early.shown).toBeNull()
  expect((await showMonth({ month: '2026-05' }, now)).shown).toBeNull()
  expect((await showMonth({ month: '2019-01' }, now)).shown).toBeNull()
})

it('lets a decision of the last minute be undone in the next month', async () => {
  const last = decidedAt(new Date('2025-09-30T23:58:00Z'), { kind: 'hide', lane: 'hostility' })
  const others = Array.from({ length: 5 }, () =>
    decidedAt(new Date('2025-09-15T12:00:00Z'), { kind: 'hide', lane: 'hostility' }),
  )
  await writeLog([last, ...others, undoneAt(new Date('2025-10-01T00:03:00Z'), last)])
  const hostility = (await shownOf('2025-09')).lanes.find(({ lane }) => lane === 'hostility')
  expect(hostility?.median).toBe(30)
  expect(hostility?.outcomes.find(({ outcome }) => outcome === 'hidden')?.count).toBe('withheld')
})

it('compares the hints of the month with those who by chance saw none', async () => {
  const { id: circleId } = await db.circle.create({
    data: { slug: randomUUID(), name: 'n', forWhom: 'f', about: 'a' },
  })
  const createdAt = new Date('2026-04-10T10:00:00Z')
  const hints = (count: number, data: object) =>
    Array.from({ length: count }, () => ({
      circleId,
      createdAt,
      kind: 'shaming' as const,
      arm: 'shown' as const,
      ...data,
    }))
  await db.hint.createMany({
    data: [
      ...hints(30, { outcome: 'adopted', flagged: false }),
      ...hints(20, { outcome: 'as_it_was', flagged: true }),
      ...hints(8, { outcome: 'changed', flagged: false }),
      ...hints(9, { outcome: 'put_away' }),
      ...hints(3, {}),
      ...hints(60, { arm: 'withheld', outcome: 'as_it_was', flagged: true }),
      ...hints(20, { arm: 'withheld' }),
      ...hints(50, { createdAt: new Date('2026-05-02T10:00:00Z') }),
    ],
  })
  const [shaming, own] = (await shownOf('2026-04')).hints
  expect(shaming).toEqual({
    kind: 'shaming',
    shown: {
      called: 70,
      flagged: 20,
      outcomes: [
        { outcome: 'adopted', count: 30 },
        { outcome: 'changed', count: 8 },
        { outcome: 'asItWas', count: 20 },
        { outcome: 'putAway', count: 'withheld' },
        { outcome: 'nothing', count: 'few' },
      ],
    },
    withheld: { called: 80, flagged: 60 },
    verdict: 'fewer',
  })
  expect(own).toMatchObject({ shown: { called: 'few' }, verdict: 'too_few' })
})

it('finds in the row of a real decision all that it counts', async () => {
  const scene = await makeCase()
  await decideCase(scene.moderator, { ...(await takeCase(scene.moderator, scene.caseId)), kind: 'approve' })
  const rows = await readRows({ from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) })
  expect(rows.at(-1)).toEqual({
    at: expect.any(Date),
    act: 'case.approve',
    lane: 'shaming',
    decisionId: expect.any(String),
    caseId: scene.caseId,
    minutes: 0,
    late: false,
    reports: 1,
    agreed: null,
  })
})

it('writes the same as CSV', async () => {
  const shown = await shownOf('2026-04')
  const { lanes: told } = shown
  const text = monthAsCsv(shown)
  const [first] = told
  expect(text.split('\r\n')[0]).toBe('month,about,what,value')
  expect(text).toContain(`2026-04,shaming,stood,${first?.outcomes[0]?.count}\r\n`)
  expect(text).not.toMatch(/,(few|most)\r\n/)
})
