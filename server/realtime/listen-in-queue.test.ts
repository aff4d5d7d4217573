import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { type Browser, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { leaveCircle } from '#server/circles/leave-circle.ts'
import { db } from '#server/db.ts'
import type { QueueJoinAnswer, QueueSignal } from './events.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

const open = async (viewer: Viewer) => {
  const browser = await live.open((await signIn(viewer)).token)
  const heard: QueueSignal[] = []
  const here: string[][] = []
  browser.on('queue', (signal) => heard.push(signal))
  browser.on('caretakers', ({ names }) => here.push(names))
  return { browser, heard, here }
}
const join = (browser: Browser, since: string | null = null) =>
  new Promise<QueueJoinAnswer>((resolve) => browser.emit('joinQueue', { since }, resolve))
const hostOf = async (circleId: string) => {
  const viewer = await makeViewer()
  await db.membership.create({
    data: { circleId, memberId: viewer.memberId, role: 'host', state: 'active' },
  })
  return viewer
}

it('carries a pointer to those who may see the case, and to nobody else', async () => {
  const shaming = await makeCase()
  const care = await makeCase('worried_about_them')
  const people = {
    care: await open(await makeViewer({ role: 'care' })),
    staff: await open(await makeViewer({ role: 'moderator' })),
    host: await open(await hostOf(shaming.circle.id)),
    otherHost: await open(await hostOf((await makeCase()).circle.id)),
    member: await open(shaming.author),
  }
  for (const { browser } of Object.values(people)) await join(browser)
  expect(await join(people.member.browser)).toEqual({ ok: false })
  await claimCase(shaming.moderator, shaming.caseId, 'tab-of-a-test')
  await claimCase(care.moderator, care.caseId, 'tab-of-a-test')
  await settle()
  const heardOf = Object.fromEntries(
    Object.entries(people).map(([who, { heard }]) => [who, heard.map(({ caseId }) => caseId)]),
  )
  expect(heardOf).toEqual({
    care: [shaming.caseId, care.caseId],
    staff: [shaming.caseId],
    host: [shaming.caseId],
    otherHost: [],
    member: [],
  })
  expect(Object.keys(people.staff.heard[0] ?? {}).sort()).toEqual(['at', 'caseId', 'id', 'kind'])
})

it('tells what was missed while the line was down: what was heard and what is told then is everything', async () => {
  const { caseId, moderator } = await makeCase()
  const viewer = await makeViewer({ role: 'moderator' })
  const first = await open(viewer)
  await join(first.browser)
  const mine = ({ caseId: about }: QueueSignal) => about === caseId
  const { token } = await claimCase(moderator, caseId, 'tab-of-a-test')
  await settle()
  const last = first.heard.at(-1)
  first.browser.disconnect()
  await db.lease.updateMany({ where: { caseId, token }, data: { releasedAt: new Date() } })
  await claimCase(viewer, caseId, 'tab-of-another')
  const again = await open(viewer)
  const answer = await join(again.browser, last?.at ?? null)
  if (!answer.ok || answer.missed === 'refetch') throw new Error('the missed events were expected')
  const all = new Set([...first.heard, ...answer.missed].filter(mine).map(({ id }) => id))
  const written = await db.queueEvent.findMany({ where: { caseId, kind: 'claimed' } })
  expect(written).toHaveLength(2)
  for (const { id } of written) expect(all).toContain(String(id))
})

it('tells staff and hosts who else is there, and forgets who went; members hear nothing', async () => {
  const { circle, author } = await makeCase()
  const [noor, imani] = await Promise.all(
    ['Noor', 'Imani'].map((displayName) => makeViewer({ role: 'moderator', displayName })),
  )
  if (!noor || !imani) throw new Error('two moderators were asked for')
  const [a, b, host, stranger, member] = await Promise.all([
    open(noor),
    open(imani),
    hostOf(circle.id).then(open),
    makeCase()
      .then((other) => hostOf(other.circle.id))
      .then(open),
    open(author),
  ])
  for (const { browser } of [a, b, host, stranger, member]) await join(browser)
  await settle()
  expect(a.here.at(-1)).toEqual(expect.arrayContaining(['Imani']))
  expect(a.here.at(-1)).not.toContain('Noor')
  expect(host.here.at(-1)).toEqual(expect.arrayContaining(['Imani', 'Noor']))
  const strangers = (
    await db.membership.findMany({
      where: { circleId: circle.id, role: 'host' },
      include: { member: true },
    })
  ).map(({ member: { displayName } }) => displayName)
  expect(strangers.length).toBeGreaterThan(0)
  for (const name of strangers) expect(stranger.here.at(-1)).not.toContain(name)
  expect(member.here).toEqual([])
  b.browser.emit('leaveQueue')
  await settle()
  expect(a.here.at(-1)).not.toContain('Imani')
  const heard = b.heard.length
  const { caseId, moderator } = await makeCase()
  await claimCase(moderator, caseId, 'tab-of-a-test')
  await settle()
  expect(b.heard).toHaveLength(heard)
})

it('is closed to whoever hosts the circle no more, also when they ask again on the line they have', async () => {
  const { circle, caseId, moderator } = await makeCase()
  const [host] = await Promise.all([hostOf(circle.id), hostOf(circle.id)])
  const [line, colleague] = [await open(host), await open(moderator)]
  expect(await join(line.browser)).toMatchObject({ ok: true })
  await leaveCircle(host, circle.id)
  line.here.length = 0
  await join(colleague.browser)
  expect(await join(line.browser, new Date(0).toISOString())).toEqual({ ok: false })
  await claimCase(moderator, caseId, 'tab-of-a-test')
  await settle()
  expect({ heard: line.heard, here: line.here }).toEqual({ heard: [], here: [] })
})

it('tells a host nothing of a case about their own words, those of a host beside them, or answers to them', async () => {
  const { circle, author, reader, caseId, moderator } = await makeCase()
  const beside = await hostOf(circle.id)
  const hears = async (viewer: Viewer) => {
    const { browser, heard } = await open(viewer)
    await join(browser)
    await db.lease.updateMany({ where: { caseId }, data: { releasedAt: new Date() } })
    await claimCase(moderator, caseId, 'tab-of-a-test')
    await settle()
    browser.disconnect()
    return heard.length > 0
  }
  const makeHostOf = ({ memberId }: Viewer, role: 'host' | 'member') =>
    db.membership.updateMany({ where: { circleId: circle.id, memberId }, data: { role } })
  expect(await hears(beside)).toBe(true)
  await makeHostOf(author, 'host')
  expect(await hears(author)).toBe(false)
  expect(await hears(beside)).toBe(true)
  await makeHostOf(reader, 'host')
  for (const viewer of [reader, beside]) expect(await hears(viewer)).toBe(false)
  expect(await hears(await makeViewer({ role: 'moderator' }))).toBe(true)
})
