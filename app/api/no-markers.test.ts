import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { symbols } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWalk } from '#prisma/factories/walk.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { mailExport } from '#server/exports/mail-export.ts'
import { tellRequest } from '#server/http/tell-request.ts'
import { log } from '#server/log.ts'
import { answerCalls } from '#server/trpc/answer-calls.ts'
import type { Scene } from '#server/trpc/doors/door.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { doors } from '#server/trpc/walk-doors.ts'
import { GET as getCopy } from './export/everything/[id]/route.ts'
import { GET as getImage } from './images/[id]/route.ts'
import { POST as upload } from './uploads/route.ts'

const markers = {
  words: 'zwirbelmond',
  mail: 'zwirbel@mond.example',
  four: '203.0.113.211',
  six: '2001:db8:77::beef:1:2',
}
const lines: string[] = []
const told = () => lines.join('')
const expectNoMarker = () => {
  for (const [what, marker] of Object.entries(markers))
    expect({ what, in: lines.filter((line) => line.includes(marker)) }).toEqual({ what, in: [] })
}

type Inner = { [symbols.streamSym]: { write: (line: string) => void } }
const inner = log as unknown as Inner
const usual = { stream: inner[symbols.streamSym], level: log.level }
let scene: Scene
let people: (Viewer | null)[]

beforeAll(async () => {
  inner[symbols.streamSym] = { write: (line) => lines.push(line) }
  log.level = 'debug'
  scene = (await makeWalk()).scene
  const { email } = await db.member.create({ data: { email: markers.mail, agreedToRulesAt: new Date() } })
  const member = await db.member.findUniqueOrThrow({ where: { email } })
  people = [null, { ...(await makeViewer()), memberId: member.id }, await makeViewer({ role: 'admin' })]
}, 60_000)
afterAll(() => {
  inner[symbols.streamSym] = usual.stream
  log.level = usual.level
})

const isKey = /^[0-9a-f-]{36}$|^[a-z_-]{2,20}$/
/** The same input with the marker in every place where a person could write something. */
const marked = (value: unknown, everywhere: boolean): unknown => {
  if (typeof value === 'string')
    return !everywhere && isKey.test(value) ? value : `${markers.words} ${markers.mail}`
  if (Array.isArray(value)) return value.map((one) => marked(one, everywhere))
  if (value && typeof value === 'object' && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, everywhere)]))
  return value
}

const knock = async (path: string, viewer: Viewer | null, input: unknown) => {
  const [feature = '', name = ''] = path.split('.')
  const caller = callerFor({ viewer, address: markers.four }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  await caller[feature]?.[name]?.(input).catch(() => undefined)
}

it('every procedure, with words, addresses and nonsense, by a guest, a member and an admin', async () => {
  for (const path of Object.keys(appRouter._def.procedures)) {
    const input = doors[path]?.input(scene)
    await db.rateLimit.deleteMany()
    for (const viewer of people)
      for (const asked of [
        marked(input, false),
        marked(input, true),
        markers.words,
        { [markers.words]: markers },
      ])
        await knock(path, viewer, asked)
  }
  expectNoMarker()
}, 120_000)

it('every procedure while the database refuses, and says why in full', async () => {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION loud() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused: % ${markers.words} ${markers.mail}', NEW; END $$`,
  )
  for (const table of ['Draft', 'Post', 'Report', 'Mute', 'CareEntry', 'Membership'])
    await db.$executeRawUnsafe(
      `CREATE TRIGGER loud BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION loud()`,
    )
  const before = lines.length
  for (const path of Object.keys(appRouter._def.procedures).filter((one) => !one.startsWith('leaving')))
    await knock(path, people[2] ?? null, marked(doors[path]?.input(scene), false))
  expect(lines.length).toBeGreaterThan(before)
  expect(told()).toContain('a procedure failed')
  expectNoMarker()
}, 120_000)

it('the addresses that answer without a procedure', async () => {
  const origin = env().publicUrl
  const headers = { origin, 'x-enough-address': markers.six, cookie: `enough-session=${markers.words}` }
  const at = (path: string, init: RequestInit = {}) => new Request(`${origin}${path}`, { headers, ...init })
  await getImage(at('/api/images/x'), { params: Promise.resolve({ id: markers.words }) })
  await getCopy(at('/api/export/everything/x'), { params: Promise.resolve({ id: markers.words }) })
  await upload(at(`/api/uploads?circle=${markers.words}`, { method: 'POST', body: markers.words }))
  await answerCalls(at(`/api/trpc/${markers.words}?batch=1`, { method: 'POST', body: markers.words }))
  const server = createServer((req, res) => {
    tellRequest(req, res, 'a-number')
    res.statusCode = req.url?.startsWith('/threads') ? 500 : 200
    res.end()
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  for (const path of ['/threads', '/search', '/']) {
    const url = `http://127.0.0.1:${port}${path}?q=${markers.words}&mail=${markers.mail}`
    await fetch(url, { headers: { 'x-forwarded-for': markers.four, cookie: markers.words } })
  }
  server.close()
  await once(server, 'close')
  expect(told()).toContain('"msg":"answered"')
  expectNoMarker()
})

it('a mail server that repeats to whom it would not send', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(Object.assign(new Error(`451 not now, <${markers.mail}>`), { responseCode: 451 })),
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.server.address() as AddressInfo
  Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${port}` })
  const memberId = people[1]?.memberId ?? ''
  const { id } = await db.accountExport.create({
    data: { memberId, state: 'ready', readyAt: new Date(), until: new Date(Date.now() + 1000) },
  })
  const failed = await mailExport({ exportId: id }).catch((error) => error)
  expect(String(failed)).toContain(markers.mail)
  log.error({ err: failed }, 'a mail could not be sent')
  await new Promise<void>((done) => server.close(() => done()))
  expectNoMarker()
})
