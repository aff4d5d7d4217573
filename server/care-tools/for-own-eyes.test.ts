import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { roles } from '#server/auth/roles.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { callerFor } from '#server/trpc/root.ts'
import { deliverLetters } from './deliver-letters.ts'
import { exportEntries, pullEntries } from './pull-entries.ts'
import { pushEntries } from './push-entries.ts'
import { careKinds } from './schema.ts'

const secret = 'the shouting before breakfast'
const words = JSON.stringify({ words: `I can not forget ${secret}.` })
const push = (kind: (typeof careKinds)[number], deliverOn: string | null = null) => ({
  id: randomUUID(),
  kind,
  base: 0,
  body: words,
  deliverOn,
})
const given = env().CARE_KEY
const setKey = (keys: string | undefined) => Object.assign(env(), { CARE_KEY: keys })
afterEach(() => setKey(given))

/** Every table of every schema in which the words stand, as text or as bytes. */
const anywhere = async (needle: string) => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`
  const hex = Buffer.from(needle).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ hits: number }[]>(
      `SELECT count(*)::int AS hits FROM ${name} t WHERE t::text LIKE $1 OR t::text LIKE $2`,
      `%${needle}%`,
      `%${hex}%`,
    )
    if (row && row.hits > 0) found.push(name)
  }
  return found
}

it('leaves not one readable word in any table, of any kind of entry, before and after a letter was due', async () => {
  const owner = await makeViewer()
  await pushEntries(
    owner,
    careKinds.map((kind) => push(kind, kind === 'letter' ? '2026-03-02' : null)),
  )
  await deliverLetters(new Date('2026-03-02T23:00:00Z'))
  expect((await exportEntries(owner)).entries.every(({ body }) => body === words)).toBe(true)
  expect(await anywhere(secret)).toEqual([])
  expect(await anywhere('breakfast')).toEqual([])
})

it.each(roles)('opens for its owner alone, not for a %s', async (role) => {
  const [owner, other] = [await makeViewer(), await makeViewer({ role })]
  const mine = push('thought')
  await pushEntries(owner, [mine])
  const caller = callerFor({ viewer: other, address: 'elsewhere' })
  const told = JSON.stringify([
    await caller.careTools.pull({ since: 0 }),
    await caller.careTools.export(),
    await caller.careTools.push({ entries: [{ ...mine, base: 1, body: '{}' }] }),
  ])
  expect(told).not.toContain(secret)
  await caller.careTools.erase()
  expect((await pullEntries(owner, 0)).entries).toMatchObject([{ body: words, revision: 1 }])
})

it('does not open a row that was swapped with another one, of the same member or of somebody else', async () => {
  const [owner, other] = [await makeViewer(), await makeViewer()]
  const [one, two] = [push('win'), push('thought')]
  await pushEntries(owner, [one, two])
  await pushEntries(other, [push('win')])
  const row = await db.careEntry.findFirstOrThrow({ where: { memberId: owner.memberId, id: one.id } })
  const place = { memberId_id: { memberId: owner.memberId, id: two.id } }
  const before = await db.careEntry.findUniqueOrThrow({ where: place })
  await db.careEntry.update({ where: place, data: { sealed: row.sealed } })
  await expect(pullEntries(owner, 0)).rejects.toThrow()
  await db.careEntry.update({ where: place, data: { sealed: before.sealed, kind: 'comfort' } })
  await expect(pullEntries(owner, 0)).rejects.toThrow()
  await db.careEntry.update({ where: place, data: { kind: 'thought' } })
  expect((await pullEntries(owner, 0)).entries).toHaveLength(2)
  const [mine, theirs] = await Promise.all(
    [owner, other].map(({ memberId }) => db.careKey.findUniqueOrThrow({ where: { memberId } })),
  )
  await db.careKey.update({
    where: { memberId: other.memberId },
    data: { wrapped: mine?.wrapped ?? theirs?.wrapped ?? Uint8Array.of() },
  })
  await expect(pullEntries(other, 0)).rejects.toThrow()
})

it('says so when the key is away, loses nothing, and opens again with it', async () => {
  const owner = await makeViewer()
  await pushEntries(owner, [push('letter')])
  for (const lost of [undefined, 'another-key-than-the-one-that-was-used']) {
    setKey(lost)
    const caller = callerFor({ viewer: owner, address: 'here' })
    await expect(caller.careTools.pull({ since: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nothing is lost'),
    })
    await expect(pushEntries(owner, [push('win')])).rejects.toMatchObject({ code: 'CONFLICT' })
    // the rest of the place is not in its way
    expect((await caller.members.me())?.displayName).toBe(owner.displayName)
  }
  setKey(given)
  expect((await pullEntries(owner, 0)).entries).toMatchObject([{ body: words }])
})

it('changes the outer key: what was sealed before opens with both, and is sealed anew at the next writing', async () => {
  const owner = await makeViewer()
  const { memberId } = owner
  await pushEntries(owner, [push('win')])
  const { keyId } = await db.careKey.findUniqueOrThrow({ where: { memberId } })
  const fresh = 'a-new-key-that-is-long-enough-for-it'
  setKey(`${fresh}, ${given}`)
  expect((await pullEntries(owner, 0)).entries).toHaveLength(1)
  await pushEntries(owner, [push('win')])
  expect((await db.careKey.findUniqueOrThrow({ where: { memberId } })).keyId).not.toBe(keyId)
  setKey(fresh)
  expect((await pullEntries(owner, 0)).entries).toHaveLength(2)
})
