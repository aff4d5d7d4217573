import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { openSlowOffice } from '#prisma/factories/slow-post-office.ts'
import { db } from '#server/db.ts'
import { checkAddress } from './check-address.ts'
import { checkEncoder } from './check-encoder.ts'
import { checkMail } from './check-mail.ts'
import { checkPlaces } from './check-places.ts'
import { checkRedis } from './check-redis.ts'
import { examine } from './examine.ts'
import { type Finding, toLines } from './finding.ts'

const folder = mkdtempSync(join(tmpdir(), 'enough-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = (more: Record<string, string> = {}) => ({
  NODE_ENV: 'production',
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  NEXTAUTH_SECRET: 'only-for-the-tests',
  DEMO_MAILBOX: '1',
  ...more,
})
const stateOf = (findings: Finding[], what: Finding['what']) =>
  findings.find((finding) => finding.what === what)?.state

test('where all is well nothing is ill', async () => {
  const findings = await examine(env(), folder)
  expect(findings.filter(({ state }) => state === 'ill')).toEqual([])
  expect(stateOf(findings, 'database')).toBe('well')
  expect(stateOf(findings, 'migrations')).toBe('well')
  expect(stateOf(findings, 'clock')).toBe('well')
  expect(stateOf(findings, 'encoder')).toBe('well')
})

test('an encoder without its files is ill, unless nothing is to be read with it', async () => {
  expect(await checkEncoder('both', folder)).toMatchObject({ state: 'ill' })
  expect(await checkEncoder('first', folder)).toMatchObject({ state: 'well' })
})

test('a database that cannot be reached is said once, with a remedy and without its password', async () => {
  const findings = await examine(env({ DATABASE_URL: 'postgresql://enough:hush@127.0.0.1:9/enough' }), folder)
  const ill = findings.filter(({ state }) => state === 'ill')
  expect(ill.map(({ what }) => what)).toEqual(['database'])
  expect(ill[0]?.remedy).toContain('DATABASE_URL')
  expect(JSON.stringify(findings)).not.toContain('hush')
})

test('a database that a newer version has been at is named', async () => {
  await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('later', 'x', '29991231000000_later', now(), 1)`
  const findings = await examine(env(), folder)
  await db.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'later'`
  expect(stateOf(findings, 'migrations')).toBe('ill')
})

test('every variable that is wrong is named', async () => {
  const [finding] = await examine(env({ PORT: 'a door', REDIS_URL: 'nowhere' }), folder)
  expect(finding).toMatchObject({ what: 'configuration', state: 'ill' })
  expect(finding?.says).toContain('PORT')
  expect(finding?.says).toContain('REDIS_URL')
})

test('a mail server that answers is well; one that is silent or not there is ill', async () => {
  const good = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false })
  const silent = createServer(() => undefined)
  const portOf = (server: { listen: typeof silent.listen }) =>
    new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  const there = await portOf(good.server)
  expect(await checkMail(`smtp://127.0.0.1:${there}`, false)).toMatchObject({ state: 'well' })
  expect(await checkMail('smtp://127.0.0.1:9', false)).toMatchObject({ state: 'ill' })
  expect(await checkMail(undefined, false)).toMatchObject({ state: 'ill' })
  expect(await checkMail(undefined, true)).toMatchObject({ state: 'note' })
  expect(await checkMail(`smtp://127.0.0.1:${await portOf(silent)}`, false)).toMatchObject({ state: 'ill' })
  good.close()
  silent.close()
}, 30_000)

test('a mail server that hangs is named as that, and so are the mails that wait for it', async () => {
  const office = await openSlowOffice()
  for (const way of ['silent', 'drips'] as const) {
    office.be(way)
    const { state, says, remedy } = await checkMail(office.url, false, 700)
    expect(state).toBe('ill')
    expect(says).toContain('it may hang')
    expect(remedy).toContain('SMTP_TIMEOUT_MS')
    await expect.poll(office.lines).toBe(0)
  }
  await office.close()
  await db.$executeRaw`SELECT graphile_worker.add_job('deliver', '{}'::json, run_at := now() + interval '1 minute')`
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'it took too long'`
  const jobs = (await examine(env(), folder)).find(({ what }) => what === 'jobs')
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  expect(jobs).toMatchObject({ state: 'note' })
  expect(jobs?.says).toContain('1 that wait after a mail was tried in vain')
})

test('a Redis that is not there is ill, none at all is well', async () => {
  expect(await checkRedis(undefined)).toMatchObject({ state: 'well' })
  expect(await checkRedis('redis://127.0.0.1:9')).toMatchObject({ state: 'ill' })
})

test('a folder that is not there yet is no illness', () => {
  expect(checkPlaces(folder).map(({ state }) => state)).toEqual(['well', 'well'])
  expect(checkPlaces(join(folder, 'not-there'))).toMatchObject([{ state: 'note' }])
})

test.each([
  ['http://localhost:3000', false, [], 'note'],
  ['http://enough.example', true, [], 'ill'],
  ['https://enough.example', true, [], 'note'],
  ['https://enough.example', true, ['loopback'], 'well'],
])('the address %s is %s', (publicUrl, given, trusted, state) => {
  expect(checkAddress({ publicUrl, given, trusted })).toMatchObject([{ what: 'address', state }])
})

test('a finding is a line, and its remedy the next', () => {
  expect(toLines({ what: 'disk', state: 'ill', says: 'It is full.', remedy: 'Make room.' })).toEqual([
    '[ !! ] disk: It is full.',
    '       Make room.',
  ])
})
