import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWholeLife, type WholeLife } from '#prisma/factories/whole-life.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { findTraces } from '#server/leaving/scan/find-traces.ts'
import { askForExport } from './ask-for-export.ts'
import { buildExport } from './build-export.ts'
import { dropExports } from './drop-exports.ts'
import { mailExport } from './mail-export.ts'
import { openExport } from './open-export.ts'
import { showExport } from './show-export.ts'

const ask = async (viewer: Viewer) => {
  await db.accountExport.deleteMany({ where: { memberId: viewer.memberId } })
  return askForExport(viewer)
}

const fetchAll = async (viewer: Viewer, exportId: string) => {
  const { bytes, pieces } = await openExport(viewer, exportId)
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const file = Buffer.concat(all)
  expect(file.length).toBe(bytes)
  return file
}

/** As any program would open it, to be sure that it is what it says. */
const unpack = (zip: Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-copy-'))
  writeFileSync(join(folder, 'all.zip'), zip)
  const script =
    "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print('\\n'.join(z.namelist()))"
  const names = execFileSync('python3', ['-c', script, join(folder, 'all.zip'), folder], { encoding: 'utf8' })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    names: names.trim().split('\n'),
    html: read('index.html'),
    json: JSON.parse(read('everything.json')),
  }
}

let life: WholeLife
let copy: ReturnType<typeof unpack>
let exportId = ''
beforeAll(async () => {
  life = await makeWholeLife()
  await db.member.update({ where: { id: life.who.memberId }, data: { timeZone: 'America/Denver' } })
  ;({ exportId } = await ask(life.who))
  await buildExport(exportId)
  copy = unpack(await fetchAll(life.who, exportId))
}, 60_000)

it('holds a page, the data and the pictures', async () => {
  const { id } = await db.image.findFirstOrThrow({ where: { uploaderId: life.who.memberId } })
  expect(copy.names).toEqual(['README.txt', 'everything.json', 'index.html', `pictures/${id}.webp`])
  const { id: _, ...view } = { id: '', ...(await showExport(life.who)) }
  expect(view).toMatchObject({ state: 'ready', percent: 100 })
})

it('holds every word of theirs, on the page and in the data', () => {
  const { picture, ...words } = life.secrets
  const data = JSON.stringify(copy.json)
  for (const word of Object.values(words))
    expect({ word, in: [copy.html, data].map((one) => one.includes(word)) }).toEqual({
      word,
      in: [true, true],
    })
  expect(data).toContain(picture)
  expect(data).toContain(life.email)
  expect(copy.html).toContain('mine alone')
})

it('tells a check of a thought with what set it off and its three answers', async () => {
  const { pageOf } = await import('./page/page-of.ts')
  const holds = {
    thought: 'I shouted.',
    trigger: 'yelling',
    isTrue: 'not_all',
    isKind: 'no',
    isHelpful: 'no',
    at: '2026-11-20T23:30:00.000Z',
  }
  const page = pageOf(
    { CareEntry: [{ kind: 'thought', createdAt: new Date(), holds }] },
    'America/Denver',
    new Date(),
  )
  for (const said of [
    'I shouted.',
    'yelling',
    'Is it true, all of it?</b> Not all of it',
    'Is it kind?</b> No',
    '20 November 2026, 16:30',
  ])
    expect(page).toContain(said)
})

it('runs nothing, fetches nothing and takes nobody’s words for its own', async () => {
  const { pageOf } = await import('./page/page-of.ts')
  const nasty = '<script>alert(1)</script><img src=x onerror=y>"\''
  const page = pageOf(
    { Post: [{ createdAt: new Date(), revisions: [{ body: nasty }], conversation: nasty }] },
    'no/where',
    new Date(),
  )
  expect(page).not.toMatch(/<script|<img src=x|https?:/)
  expect(copy.html).not.toMatch(/<script|src="(?!pictures)/)
})

it('holds nothing of others that is not theirs to see', async () => {
  const data = `${JSON.stringify(copy.json)}${copy.html}`
  const others = await db.member.findMany({ where: { id: { not: life.who.memberId } } })
  expect(others.length).toBeGreaterThan(10)
  for (const { id, email } of others)
    expect({ id: data.includes(id), email: data.includes(email) }).toEqual({ id: false, email: false })
  // who asked moderators to look, who behind an alias said it, and what moderators told each other
  const reporter = life.other.displayName ?? '?'
  for (const part of ['Statement', 'Report', 'Appeal', 'Apology', 'CareCard', 'Saved'])
    expect({ part, there: JSON.stringify(copy.json[part]).includes(reporter) }).toEqual({
      part,
      there: part === 'Saved',
    })
  for (const secret of [
    'this stung',
    'They have somebody with them',
    'I saw it in another light',
    life.session.tokenHash,
  ])
    expect({ secret, there: data.includes(secret) }).toEqual({ secret, there: false })
})

it('opens for its owner alone, and lies here sealed', async () => {
  for (const other of [life.other, life.served.admin, null])
    await expect(openExport(other, exportId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(openExport(life.who, 'all')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const traces = await findTraces({ care: 'mine alone' })
  expect(traces).toEqual([])
})

it('goes after seven days, and cannot be fetched a moment longer', async () => {
  const { until } = await db.accountExport.findUniqueOrThrow({ where: { id: exportId } })
  const over = new Date(until ?? 0)
  expect(over.getTime() - Date.now()).toBeLessThanOrEqual(7 * 86_400_000)
  await expect(openExport(life.who, exportId, over)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await dropExports(over)
  expect(await db.accountExportPart.count({ where: { exportId } })).toBe(0)
})

it('is made one at a time, also when asked for twice in one moment', async () => {
  const viewer = await makeViewer()
  const answers = await Promise.allSettled([askForExport(viewer), askForExport(viewer)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await showExport(viewer)).toMatchObject({ state: 'waiting', file: null })
})

it('made by two processes at once it is made once; a second run changes nothing', async () => {
  const viewer = await makeViewer()
  const made = await ask(viewer)
  await Promise.all([buildExport(made.exportId), buildExport(made.exportId)])
  await buildExport(made.exportId)
  expect(unpack(await fetchAll(viewer, made.exportId)).json.Member.displayName).toBe(viewer.displayName)
  expect(await db.notification.count({ where: { memberId: viewer.memberId, kind: 'export_ready' } })).toBe(1)
})

it('whoever dies over it leaves no half of a file, and the next one makes it whole', async () => {
  const viewer = await makeViewer()
  const made = await ask(viewer)
  await db.$executeRawUnsafe(
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
  )
  await db.$executeRawUnsafe(
    `CREATE TRIGGER die AFTER INSERT ON "AccountExportPart" FOR EACH ROW EXECUTE FUNCTION die()`,
  )
  await expect(buildExport(made.exportId)).rejects.toThrow()
  await db.$executeRawUnsafe(`DROP TRIGGER die ON "AccountExportPart"; `)
  expect(await showExport(viewer)).toMatchObject({ state: 'working', file: null })
  expect(await db.accountExportPart.count({ where: { exportId: made.exportId } })).toBe(0)
  await expect(openExport(viewer, made.exportId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await buildExport(made.exportId)
  expect(unpack(await fetchAll(viewer, made.exportId)).names).toHaveLength(3)
})

it('the mail says that something is ready, and not what', async () => {
  const viewer = await makeViewer()
  const { email } = await db.member.findUniqueOrThrow({ where: { id: viewer.memberId } })
  const made = await ask(viewer)
  await mailExport(made)
  expect(await db.demoMail.count({ where: { to: email } })).toBe(0)
  await buildExport(made.exportId)
  await mailExport(made)
  const mail = await db.demoMail.findFirstOrThrow({ where: { to: email } })
  expect(mail.text).toContain('/you/everything')
  expect(mail.subject + mail.text).not.toMatch(/copy|export|account|parent/i)
})

it('without the key to the care tools it says that it could not be made', async () => {
  const given = env().CARE_KEY
  const { exportId: again } = await ask(life.who)
  Object.assign(env(), { CARE_KEY: 'another key that is none of ours, sorry' })
  await buildExport(again)
  Object.assign(env(), { CARE_KEY: given })
  expect(await showExport(life.who)).toMatchObject({ state: 'failed', file: null })
})
