import { beforeEach, expect, test } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { browserOf, setUpApp } from '#prisma/factories/proof.ts'
import { db } from '#server/db.ts'
import { showCode } from '#server/proofs/show-code.ts'
import { callerFor } from '#server/trpc/root.ts'
import { memberAdapter } from './member-adapter.ts'
import { openSession } from './open-session.ts'
import { type Viewer, viewerFromCookie } from './viewer.ts'

beforeEach(() => db.rateLimit.deleteMany())
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'open',
    (error) => error.cause?.code ?? error.code,
  )
const callerOf = async (browser: { viewer: () => Promise<Viewer> }) =>
  callerFor({ viewer: await browser.viewer(), address: 'here' })
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('who has a second step shows it in every browser, and once a week', async () => {
  const admin = await makeViewer({ role: 'admin' })
  const [home, phone] = [await browserOf(admin), await browserOf(admin)]
  expect(await codeOf((await callerOf(home)).members.list({}))).toBe('open')
  const { app } = await setUpApp(await home.viewer())
  expect(await home.viewer()).toMatchObject({ role: 'admin', owed: null })
  const stranger = await phone.viewer()
  expect(stranger).toMatchObject({ role: 'member', hosts: [], owed: { step: 'check', as: 'staff' } })
  const { members, cases, decisions } = await callerOf(phone)
  for (const act of [() => members.list({}), () => cases.queue({}), () => decisions.log({})])
    expect(await codeOf(act())).toBe('SECOND_FACTOR_NEEDED')
  await showCode(stranger, app.shows())
  expect(await codeOf((await callerOf(phone)).members.list({}))).toBe('open')
  await db.session.updateMany({
    where: { id: phone.sessionId },
    data: { secondFactorAt: daysAgo(7), provenAt: new Date() },
  })
  expect(await codeOf((await callerOf(phone)).members.list({}))).toBe('SECOND_FACTOR_NEEDED')
})

test('a host who owes one is a member like any other in the circle they host', async () => {
  const circle = await makeCircle()
  const host = await makeHost(circle.id)
  const [home, phone] = [await browserOf(host), await browserOf(host)]
  await setUpApp(await home.viewer())
  expect(await phone.viewer()).toMatchObject({ hosts: [], owed: { step: 'check', as: 'host' } })
  const hosting = (browser: typeof home) =>
    callerOf(browser).then((caller) => codeOf(caller.circles.requests({ circleId: circle.id })))
  expect(await hosting(home)).toBe('open')
  expect(await hosting(phone)).toBe('SECOND_FACTOR_NEEDED')
  expect(await codeOf((await callerOf(phone)).threads.list({}))).toBe('open')
})

test('a member without a circle of their own is asked for nothing', async () => {
  expect(await (await browserOf(await makeViewer())).viewer()).toMatchObject({ role: 'member', owed: null })
})

test('a sign-in by passkey has shown it already; a link by mail has not', async () => {
  const admin = await makeViewer({ role: 'admin' })
  await setUpApp(await (await browserOf(admin)).viewer())
  const { value } = await openSession(admin.memberId, 'Firefox', 'passkey')
  const adapter = memberAdapter('Firefox', null, () => 'email')
  await adapter.createSession?.({
    sessionToken: 'by-mail',
    userId: admin.memberId,
    expires: new Date(Date.now() + 60_000),
  })
  expect(await viewerFromCookie(`enough-session=${value}`)).toMatchObject({ role: 'admin', owed: null })
  expect(await viewerFromCookie('enough-session=by-mail')).toMatchObject({ role: 'member' })
  const sessions = await db.session.findMany({ where: { memberId: admin.memberId }, orderBy: { id: 'asc' } })
  expect(sessions.map(({ signedInBy }) => signedInBy)).toEqual([null, 'passkey', 'email'])
})

test('where a second step is required, who has none sets one up before anything else', async () => {
  const set = (version: number, after: 'required' | 'asked') =>
    db.settingChange.create({ data: { key: 'staffSecondFactor', version, after } })
  await set(1, 'required')
  const lead = await makeViewer({ role: 'lead' })
  const browser = await browserOf(lead)
  expect(await browser.viewer()).toMatchObject({ role: 'member', owed: { step: 'set-up', as: 'staff' } })
  expect(await codeOf((await callerOf(browser)).cases.queue({}))).toBe('SECOND_FACTOR_NEEDED')
  await setUpApp(await browser.viewer())
  expect(await codeOf((await callerOf(browser)).cases.queue({}))).toBe('open')
  expect(await (await browserOf(await makeViewer())).viewer()).toMatchObject({ owed: null })
  await set(2, 'asked')
  expect(await (await browserOf(await makeViewer({ role: 'care' }))).viewer()).toMatchObject({ role: 'care' })
})
