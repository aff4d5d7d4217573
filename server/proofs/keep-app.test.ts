import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { browserOf, phoneApp, setUpApp } from '#prisma/factories/proof.ts'
import { db } from '#server/db.ts'
import { beginApp, confirmApp, removeApp } from './keep-app.ts'
import { waysToProve } from './queries.ts'
import { makeCodes, showRecoveryCode } from './recovery-codes.ts'
import { showCode } from './show-code.ts'

const moderator = async () => {
  const member = await makeViewer({ role: 'moderator' })
  return { member, browser: await browserOf(member) }
}

test('an app counts from its first code on, and what it shares with us is not in the database', async () => {
  const { member, browser } = await moderator()
  const viewer = await browser.viewer()
  const begun = await beginApp(viewer)
  expect(begun.uri).toContain('otpauth://totp/Enough')
  expect(begun.picture).toContain('<svg')
  expect(await waysToProve(viewer)).toMatchObject({ app: false, mail: true })
  const { codes } = await confirmApp(viewer, phoneApp(begun.key).shows())
  expect(new Set(codes).size).toBe(10)
  expect(await waysToProve(viewer)).toMatchObject({ app: true, recovery: true, mail: false })
  const [row] = await db.$queryRaw<{ row: string }[]>`
    SELECT (row_to_json(a)::text || (SELECT json_agg(r)::text FROM "RecoveryCode" r)) AS row
    FROM "CodeApp" a WHERE "memberId" = ${member.memberId}::uuid`
  expect(row?.row).not.toContain(begun.key)
  const { sealed } = await db.codeApp.findUniqueOrThrow({ where: { memberId: member.memberId } })
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(begun.key)
  for (const code of codes) expect(row?.row).not.toContain(code.replaceAll('-', ''))
  await expect(beginApp(viewer)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a second step is for those alone who look after something', async () => {
  const viewer = await (await browserOf(await makeViewer())).viewer()
  await expect(beginApp(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(confirmApp(viewer, '123456')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(makeCodes(viewer)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('no code is taken twice, nor one before it, also when many come at once', async () => {
  const viewer = await (await moderator()).browser.viewer()
  const { app } = await setUpApp(viewer)
  const taps = await Promise.allSettled(Array.from({ length: 4 }, () => showCode(viewer, app.shows())))
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await db.rateLimit.deleteMany()
  await expect(showCode(viewer, app.shows(-1))).rejects.toMatchObject({ code: 'CONFLICT' })
  await showCode(viewer, app.shows(1))
  await expect(showCode(viewer, app.shows())).rejects.toMatchObject({ code: 'CONFLICT' })
  // the database itself does not let the count go back
  await expect(
    db.codeApp.update({ where: { memberId: viewer.memberId }, data: { lastStep: 1n } }),
  ).rejects.toThrow(/does not go back/)
})

test('a clock may be half a minute off, and not a minute', async () => {
  const viewer = await (await moderator()).browser.viewer()
  const { app } = await setUpApp(viewer)
  await expect(showCode(viewer, app.shows(2))).rejects.toMatchObject({ code: 'CONFLICT' })
  await showCode(viewer, app.shows(1))
})

test('five wrong codes in a quarter of an hour are enough, also of different kinds and at once', async () => {
  const { browser } = await moderator()
  const viewer = await browser.viewer()
  const { app, codes } = await setUpApp(viewer)
  const wrong = (n: number) =>
    n % 2 ? showCode(viewer, '000000') : showRecoveryCode(viewer, 'AAAAAAAAAAAAAAAA')
  const answers = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => wrong(n)))
  const said = answers.map((answer) => (answer as PromiseRejectedResult).reason.code)
  expect(said.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4)
  await expect(showCode(viewer, app.shows(1))).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  await expect(showRecoveryCode(viewer, codes[0] ?? '')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  // another member is not held up by it
  const other = await (await moderator()).browser.viewer()
  await setUpApp(other)
})

test('a recovery code is good once, is theirs alone, and new ones end the old', async () => {
  const viewer = await (await moderator()).browser.viewer()
  const other = await (await moderator()).browser.viewer()
  const { codes } = await setUpApp(viewer)
  const [first = '', second = '', third = ''] = codes.map((code) => code.replaceAll('-', ''))
  await setUpApp(other)
  await expect(showRecoveryCode(other, first)).rejects.toMatchObject({ code: 'CONFLICT' })
  const taps = await Promise.allSettled([first, first, first].map((code) => showRecoveryCode(viewer, code)))
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await showRecoveryCode(viewer, second)
  await expect(db.recoveryCode.updateMany({ data: { usedAt: null } })).rejects.toThrow(/stays used/)
  const { codes: fresh } = await makeCodes(viewer)
  await expect(showRecoveryCode(viewer, third)).rejects.toMatchObject({ code: 'CONFLICT' })
  await showRecoveryCode(viewer, fresh[0]?.replaceAll('-', '') ?? '')
})

test('an app that is taken away opens nothing, and its recovery codes go with it', async () => {
  const viewer = await (await moderator()).browser.viewer()
  const { app } = await setUpApp(viewer)
  await removeApp(viewer)
  await expect(showCode(viewer, app.shows())).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await db.recoveryCode.count({ where: { memberId: viewer.memberId } })).toBe(0)
  expect(await waysToProve(viewer)).toMatchObject({ app: false, mail: true })
})
