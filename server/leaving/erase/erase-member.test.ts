import { beforeAll, describe, expect, it } from 'vitest'
import { makeWholeLife, type WholeLife } from '#prisma/factories/whole-life.ts'
import { db } from '#server/db.ts'
import { readChain, verifyModLog } from '#server/modlog/verify.ts'
import { findTraces, type Markers } from '../scan/find-traces.ts'
import { eraseMember } from './erase-member.ts'

const markersOf = ({ who, email, name, signature, session, tracks }: WholeLife): Markers => ({
  id: who.memberId,
  mail: email,
  name,
  signature,
  session: session.tokenHash,
  push: tracks.endpoint,
})

/** Every column that says which member it was, as the schema has it. */
const columnsOfPeople = async () => {
  const rows = await db.$queryRaw<{ place: string }[]>`
    SELECT 'public.' || c.relname || '.' || a.attname AS place
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND format_type(a.atttypid, NULL) = 'uuid' AND a.attname ~ '(By|member|author|owner|reporter|moderator|actor|uploader|blocke[rd]|muted|first|second|reviewer|from|to|for)Id$'`
  return rows.map(({ place }) => place)
}

describe('the scan', () => {
  it('finds a person in every column that can hold one, before they are erased', async () => {
    const life = await makeWholeLife()
    const traces = await findTraces({ ...markersOf(life), ...life.secrets })
    const places = new Set(traces.filter(({ what }) => what === 'id').map(({ place }) => place))
    const missing = (await columnsOfPeople()).filter((place) => !places.has(place))
    // an export and a wish to leave come and go; a pair has two sides, and one of them is the smaller number
    expect(missing.filter((place) => !/Leaving|BuddyPair/.test(place))).toEqual([])
    for (const what of [...Object.keys(markersOf(life)), ...Object.keys(life.secrets)])
      expect({ what, found: traces.some((trace) => trace.what === what) }).toEqual({ what, found: true })
    expect([...places]).toContain('graphile_worker._private_jobs.key')
    expect([...places]).toContain('public.ModLog.actorId')
  }, 60_000)
})

describe.each(['leave_words', 'take_words'] as const)('erased with %s', (choice) => {
  let life: WholeLife
  let before: Awaited<ReturnType<typeof readChain>>
  beforeAll(async () => {
    life = await makeWholeLife()
    before = await readChain()
    expect(before.broken).toBeNull()
    expect(await eraseMember(life.who.memberId, { choice, asked: false })).toBe(true)
  }, 60_000)

  it('nothing that leads to the person is left anywhere', async () => {
    expect(await findTraces(markersOf(life))).toEqual([])
  })

  it('words are there without a name, or nowhere', async () => {
    const { taken, draft, earlier, picture, report, ...said } = life.secrets
    expect(await findTraces({ taken, draft, earlier, picture, report })).toEqual([])
    const traces = await findTraces(said)
    if (choice === 'take_words') expect(traces).toEqual([])
    else expect(new Set(traces.map(({ what }) => what))).toEqual(new Set(Object.keys(said)))
  })

  it('the log of staff acts is whole, and shows a forger', async () => {
    expect(await verifyModLog()).toBeNull()
    expect((await readChain(before.newest)).anchored).toBe(true)
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('enough.erasing', 'on', true)`
      await tx.$executeRaw`UPDATE "ModLog" SET "act" = 'case.approve' WHERE "seq" = 1`
    })
    expect(await verifyModLog()).toBe(1)
    await db.$executeRaw`ALTER TABLE "ModLog" DISABLE TRIGGER "ModLog_append_only"`
    await db.$executeRaw`DELETE FROM "ModLog"`
    await db.$executeRaw`ALTER TABLE "ModLog" ENABLE TRIGGER "ModLog_append_only"`
  })

  it('what was done by moderators stays, by nobody', async () => {
    const decision = await db.decision.findUniqueOrThrow({
      where: { id: life.served.decisionId },
      include: { moderator: true },
    })
    expect(decision.moderator).toMatchObject({ displayName: null, role: 'member', leftAt: new Date(0) })
    await expect(
      db.decision.update({ where: { id: decision.id }, data: { reason: 'another' } }),
    ).rejects.toThrow('append-only')
  })

  it('what was under an alias leads to nothing else', async () => {
    const hidden = await db.post.findUniqueOrThrow({ where: { id: life.hidden.postId } })
    const named = await db.post.findUniqueOrThrow({ where: { id: life.edited.postId } })
    const alias = await db.alias.findUniqueOrThrow({ where: { id: hidden.aliasId ?? '' } })
    expect(alias.memberId).toBe(hidden.authorId)
    expect(await db.alias.count({ where: { memberId: alias.memberId } })).toBe(1)
    expect(hidden.authorId).not.toBe(named.authorId)
    expect(await db.post.count({ where: { authorId: hidden.authorId } })).toBe(1)
  })

  it('whoever kept away from them is kept away still', async () => {
    const { authorId } = await db.post.findUniqueOrThrow({ where: { id: life.edited.postId } })
    const { aliasId } = await db.post.findUniqueOrThrow({ where: { id: life.hidden.postId } })
    expect(
      await db.aliasAway.count({ where: { aliasId: aliasId ?? '', memberId: life.blocker.memberId } }),
    ).toBe(1)
    for (const { memberId } of [life.blocker, life.blocked])
      expect(await db.block.count({ where: { blockerId: memberId, blockedId: authorId } })).toBe(1)
    expect(await db.mute.count({ where: { memberId: life.muter.memberId, mutedId: authorId } })).toBe(1)
  })
})

it('erasing twice, or somebody who was never here, changes nothing', async () => {
  const { who } = await makeWholeLife()
  expect(await eraseMember(who.memberId, { choice: 'leave_words', asked: false })).toBe(true)
  expect(await eraseMember(who.memberId, { choice: 'leave_words', asked: false })).toBe(false)
}, 60_000)
