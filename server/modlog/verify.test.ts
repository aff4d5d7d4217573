import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { transaction } from '#server/transaction.ts'
import { appendModLog } from './append.ts'
import { readChain, verifyModLog } from './verify.ts'
import { anchorFrom } from './verify-words.ts'

const rowsMade = 7
let actorId = ''
beforeAll(async () => {
  actorId = (await makeMember({ role: 'admin' })).id
  for (const trigger of ['ModLog_append_only', 'ModLog_no_truncate'])
    await db.$executeRawUnsafe(`ALTER TABLE "ModLog" DISABLE TRIGGER "${trigger}"`)
})
beforeEach(async () => {
  await db.modLog.deleteMany()
  for (let n = 1; n <= rowsMade; n += 1) {
    const detail = { n, reason: `Because of ${n} “quotes”, 🌱 and\nlines`, nested: { b: [1, null], a: true } }
    await transaction((tx) => appendModLog(tx, { actorId, act: 'case.hide', subject: `post-${n}`, detail }))
  }
  expect(await verifyModLog()).toBeNull()
})

const sql = (text: string) => db.$executeRawUnsafe(text)
const cli = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'verify-cli.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

describe('a log that was touched below its trigger', () => {
  it.each([
    ['seq', `"seq" = 99 WHERE "seq" = 4`],
    ['at', `"at" = "at" + interval '1 millisecond' WHERE "seq" = 4`],
    ['actorId', `"actorId" = gen_random_uuid() WHERE "seq" = 4`],
    ['act', `"act" = 'case.approve' WHERE "seq" = 4`],
    ['subject', `"subject" = 'post-9' WHERE "seq" = 4`],
    ['detail', `"detail" = jsonb_set("detail", '{reason}', '"x"') WHERE "seq" = 4`],
    ['detail, one more key', `"detail" = "detail" || '{"more": null}' WHERE "seq" = 4`],
    ['detail, deep within', `"detail" = jsonb_set("detail", '{nested,b,0}', '2') WHERE "seq" = 4`],
    ['previous', `"previous" = repeat('0', 64) WHERE "seq" = 4`],
    ['hash', `"hash" = repeat('a', 64) WHERE "seq" = 4`],
  ])('is found at the row: %s', async (_, change) => {
    await sql(`UPDATE "ModLog" SET ${change}`)
    expect(await readChain()).toMatchObject({ broken: 4, rows: 3 })
  })

  it('is found when it is the very last row, or the first', async () => {
    await sql(`UPDATE "ModLog" SET "subject" = 'x' WHERE "seq" = ${rowsMade}`)
    expect(await verifyModLog()).toBe(rowsMade)
    await sql(`UPDATE "ModLog" SET "subject" = 'x' WHERE "seq" = 1`)
    expect(await verifyModLog()).toBe(1)
  })

  it('is found when a row is gone, or two have changed places', async () => {
    await sql(`UPDATE "ModLog" SET "seq" = CASE "seq" WHEN 2 THEN 3003 ELSE 3002 END WHERE "seq" IN (2, 3)`)
    await sql(`UPDATE "ModLog" SET "seq" = "seq" - 3000 WHERE "seq" > 3000`)
    expect(await verifyModLog()).toBe(2)
    await sql(`DELETE FROM "ModLog" WHERE "seq" = 2`)
    expect(await verifyModLog()).toBe(2)
  })

  it('is found when a row was put in between', async () => {
    await sql(`UPDATE "ModLog" SET "seq" = "seq" + 1000 WHERE "seq" > 4`)
    await sql(`UPDATE "ModLog" SET "seq" = "seq" - 999 WHERE "seq" > 1000`)
    await sql(
      `INSERT INTO "ModLog" SELECT 5, "at", "actorId", "act", "subject", "detail", "hash", repeat('b', 64) FROM "ModLog" WHERE "seq" = 4`,
    )
    expect(await verifyModLog()).toBe(5)
  })

  it('is found by its anchor when the end was cut off, or all of it was written anew', async () => {
    const anchor = (await readChain()).newest
    expect((await readChain(anchor)).anchored).toBe(true)
    await sql(`DELETE FROM "ModLog" WHERE "seq" > 5`)
    expect(await readChain(anchor)).toMatchObject({ broken: null, anchored: false, rows: 5 })
    await sql(`DELETE FROM "ModLog"`)
    for (let n = 1; n <= rowsMade; n += 1)
      await transaction((tx) => appendModLog(tx, { actorId, act: 'case.hide', subject: 's', detail: {} }))
    expect(await readChain(anchor)).toMatchObject({ broken: null, anchored: false, rows: rowsMade })
  })
})

describe('npm run modlog:verify', { timeout: 60_000 }, () => {
  it('says that all is whole and gives a line to note, and takes that line back', async () => {
    const first = cli()
    expect(first.stdout).toContain('The log is whole: 7 rows.')
    expect(first.status).toBe(0)
    const noted = /Newest: (\S+)/.exec(first.stdout)?.[1] ?? ''
    expect(anchorFrom(noted)).toEqual((await readChain()).newest)
    expect(cli(['--anchor', noted]).status).toBe(0)
    await sql(`DELETE FROM "ModLog" WHERE "seq" = ${rowsMade}`)
    const cut = cli(['--anchor', noted])
    expect(cut.stdout).toContain('cut or written anew')
    expect(cut.status).toBe(1)
  })

  it('names the first number that does not hold', async () => {
    await sql(`UPDATE "ModLog" SET "act" = 'case.approve' WHERE "seq" = 4`)
    const { stdout, status } = cli()
    expect(stdout).toContain('number 4 is missing, or is not what was written')
    expect(status).toBe(1)
  })

  it('ends with 2 when there is no database, or no such thing as this anchor', () => {
    const away = cli([], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' })
    expect(away.stderr).toContain('The log could not be read.')
    expect(away.status).toBe(2)
    expect(cli(['--anchor', '7:short']).status).toBe(2)
  })
})
