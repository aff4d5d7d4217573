import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { decideInput } from '#server/decisions/schema.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { callerFor } from '#server/trpc/root.ts'
import { claimCase } from './claim-case.ts'
import { claimNext } from './claim-next.ts'
import { handOver } from './hand-over.ts'
import { holdCase } from './hold-case.ts'
import { keepDraft } from './keep-draft.ts'
import { keepLease } from './keep-lease.ts'
import { releaseLease } from './release-lease.ts'

const callAs = (viewer: Viewer) => callerFor({ viewer, address: 'a-test' })
const moderators = (count: number) =>
  Promise.all(Array.from({ length: count }, () => makeViewer({ role: 'moderator' })))
const tabOf = ({ memberId }: Viewer) => `tab-of-${memberId}`
const refusal = async (work: Promise<unknown>) => {
  const refused = await work.then(
    () => null,
    (error) => error,
  )
  return { code: refused?.code, reason: String(refused?.reason) }
}

/** How many rows every table has, and which state every case is in: what must not move when something is refused. */
const everything = async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')
      AND tablename <> 'RateLimit' ORDER BY 1`
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`)
  const cases = await db.case.findMany({ orderBy: { id: 'asc' } })
  const leases = await db.lease.findMany({ orderBy: { id: 'asc' } })
  const posts = await db.post.findMany({ orderBy: { id: 'asc' } })
  return { rows: await db.$queryRawUnsafe(counts.join(' UNION ALL ')), cases, leases, posts }
}
const expire = (caseId: string) =>
  db.lease.updateMany({
    where: { caseId, releasedAt: null },
    data: { claimedAt: new Date(Date.now() - 9000), expiresAt: new Date(Date.now() - 1000) },
  })
const closeAll = () =>
  db.case.updateMany({
    where: { state: { not: 'closed' } },
    data: { state: 'closed', closedAt: new Date() },
  })

it('has one winner when fifty reach for one case, and one live lease', async () => {
  const { caseId } = await makeCase()
  const results = await Promise.allSettled(
    (await moderators(50)).map((one) => claimCase(one, caseId, tabOf(one))),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const holder = await db.lease.findFirstOrThrow({
    where: { caseId, releasedAt: null },
    include: { moderator: true },
  })
  for (const result of results)
    if (result.status === 'rejected')
      expect(result.reason).toMatchObject({
        code: 'CONFLICT',
        reason: `${holder.moderator.displayName} is with this one.`,
      })
  expect(await db.lease.count({ where: { caseId } })).toBe(1)
  expect(await db.exposure.count({ where: { caseId } })).toBe(1)
}, 60_000)

it('gives the one case that is left to one of fifty who ask for the next, while others reach for it by name', async () => {
  await closeAll()
  const { caseId } = await makeCase()
  const fifty = await moderators(50)
  const asked = await Promise.allSettled(
    fifty.map((one, n) => (n % 2 ? claimNext(one, tabOf(one)) : claimCase(one, caseId, tabOf(one)))),
  )
  const taken = asked.filter(
    (one) => one.status === 'fulfilled' && (!('lease' in one.value) || one.value.lease !== null),
  )
  expect(taken).toHaveLength(1)
  for (const one of asked)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT' })
  expect(await db.lease.count({ where: { caseId } })).toBe(1)
}, 60_000)

it('writes nothing at all for a token that is over, and says who has the case now', async () => {
  const { caseId, moderator } = await makeCase()
  const old = await takeCase(moderator, caseId)
  await keepDraft(moderator, { caseId, draft: { note: 'I was just about to say' } })
  await expire(caseId)
  const lonely = await everything()
  const approve = { ...old, kind: 'approve' as const }
  expect(await refusal(decideCase(moderator, approve))).toMatchObject({
    code: 'CONFLICT',
    reason: expect.stringContaining('You can take it again'),
  })
  expect(await everything()).toEqual(lonely)
  const [other] = await moderators(1)
  if (!other) throw new Error('a moderator was asked for')
  await claimCase(other, caseId, tabOf(other))
  const before = await everything()
  const { tab, token } = old
  const tries = [
    () => decideCase(moderator, approve),
    () => keepLease(moderator, { caseId, tab, token }),
    () => holdCase(moderator, { caseId, tab, token, words: 'wait' }),
    () => handOver(moderator, { caseId, tab, token, toId: other.memberId, words: 'please' }),
    // somebody else's word, with the number that was seen on the wire
    () => decideCase(moderator, { ...approve, token: token + 1 }),
    () => decideCase(moderator, { ...approve, tab: tabOf(other), token: token + 1 }),
  ]
  for (const attempt of tries)
    expect(await refusal(attempt())).toEqual({
      code: 'CONFLICT',
      reason: `${other.displayName} is with this one now. Nothing was decided, and your note is kept here.`,
    })
  await releaseLease(moderator, { caseId, tab, token })
  expect(await everything()).toEqual(before)
  const draft = await db.caseDraft.findFirstOrThrow({ where: { caseId } })
  expect(draft).toMatchObject({ moderatorId: moderator.memberId, draft: { note: 'I was just about to say' } })
})

it('writes nothing for an old version, a foreign or finished case, one’s own words or report', async () => {
  const { caseId, moderator, reply, author, reader } = await makeCase()
  const good = { ...(await takeCase(moderator, caseId)), kind: 'approve' as const }
  const late = await makeViewer()
  await db.membership.create({
    data: {
      circleId: (await db.case.findUniqueOrThrow({ where: { id: caseId } })).circleId,
      memberId: late.memberId,
      state: 'active',
    },
  })
  await fileReport(late, { postId: reply.postId, reason: 'unkind', words: '' })
  const elsewhere = await makeCase('worried_about_them')
  const host = await makeViewer({ hosts: [elsewhere.circle.id] })
  const closed = await makeCase()
  const done = { ...(await takeCase(closed.moderator, closed.caseId)), kind: 'approve' as const }
  await decideCase(closed.moderator, done)
  const before = await everything()
  const as = (viewer: Viewer) => ({ ...viewer, role: 'moderator' as const })
  const tries: [() => Promise<unknown>, string, string][] = [
    [() => decideCase(moderator, good), 'CONFLICT', 'has changed since you opened it'],
    [() => claimCase(moderator, randomUUID(), 'a-tab-of-mine'), 'NOT_FOUND', 'no such case'],
    [() => decideCase(moderator, { ...good, caseId: randomUUID() }), 'NOT_FOUND', 'no such case'],
    [() => claimCase(host, caseId, 'a-tab-of-mine'), 'NOT_FOUND', 'no such case'],
    [() => claimCase(moderator, elsewhere.caseId, 'a-tab-of-mine'), 'NOT_FOUND', 'no such case'],
    [() => decideCase(moderator, { ...good, caseId: elsewhere.caseId }), 'NOT_FOUND', 'no such case'],
    [() => claimCase(moderator, closed.caseId, 'a-tab-of-mine'), 'CONFLICT', 'already decided'],
    [
      () => decideCase(moderator, { ...done, idempotencyKey: randomUUID() }),
      'CONFLICT',
      'has decided this one meanwhile',
    ],
    [() => decideCase(as(reader), { ...good, caseId }), 'FORBIDDEN', 'your own words'],
    [() => decideCase(as(author), { ...good, caseId }), 'FORBIDDEN', 'You reported this'],
    [() => claimCase(moderator, caseId, 'another-tab-of-mine'), 'CONFLICT', 'another tab'],
  ]
  for (const [attempt, code, words] of tries)
    expect(await refusal(attempt())).toEqual({ code, reason: expect.stringContaining(words) })
  expect(await everything()).toEqual(before)
})

it('takes no note that is too long, and nothing from a moderator who is suspended', async () => {
  const { caseId, moderator, circle } = await makeCase()
  const base = await takeCase(moderator, caseId)
  const { id: guidelineId } = await db.guideline.findFirstOrThrow({ where: { circleId: circle.id } })
  const input = { ...base, kind: 'ask_to_rephrase' as const, guidelineId, note: 'x'.repeat(2001), spans: [] }
  expect(decideInput.safeParse(input).success).toBe(false)
  expect(decideInput.safeParse({ ...input, note: 'x'.repeat(2000) }).success).toBe(true)
  const before = await everything()
  const decide = (viewer: Viewer, given: typeof input) => callAs(viewer).decisions.decide(given)
  await expect(decide(moderator, input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const suspended = { ...moderator, suspended: true }
  await expect(decide(suspended, { ...input, note: 'Please.' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const lease = { caseId, tab: base.tab, token: base.token }
  const { cases } = callAs(suspended)
  for (const attempt of [
    () => cases.claim({ caseId, tab: base.tab }),
    () => cases.claimNext({ tab: base.tab }),
    () => cases.heartbeat(lease),
    () => cases.hold({ ...lease, words: 'wait' }),
    () => cases.skip({ caseId }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await everything()).toEqual(before)
})

const waiting = async () => {
  for (;;) {
    const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (count > 0) return
    await new Promise((next) => setTimeout(next, 10))
  }
}

it('locks the post before its case, as a flag and an edit do: neither waits for the other for ever', async () => {
  const { caseId, moderator, reply, circle } = await makeCase()
  /** What a flag does: it has the post, somebody decides, and then it needs the case. */
  const meanwhile = async <T>(work: () => Promise<T>) => {
    const going = await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${reply.postId}::uuid FOR UPDATE`
        const started = work()
        await waiting()
        await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
        return { started }
      },
      { timeout: 10_000 },
    )
    return going.started
  }
  const { token } = await meanwhile(() => claimCase(moderator, caseId, 'a-tab-of-mine'))
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const { id: guidelineId } = await db.guideline.findFirstOrThrow({ where: { circleId: circle.id } })
  const lease = { caseId, token, tab: 'a-tab-of-mine', version, idempotencyKey: randomUUID() }
  const words = { note: '', spans: [], reason: 'I read it.', insists: false }
  const hide = { kind: 'hide' as const, guidelineId, ...words }
  const made = await meanwhile(() => decideCase(moderator, { ...lease, ...hide }))
  if (!made.done) throw new Error('it was decided')
  await meanwhile(() => undoDecision(moderator, made.decisionId))
  expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: 'open' })
})
