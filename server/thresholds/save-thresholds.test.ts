import { beforeEach, expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { readWeights } from '#server/screening/model/weights-file.ts'
import { callerFor } from '#server/trpc/root.ts'
import { listThresholds } from './list-thresholds.ts'
import { readThresholds } from './read-thresholds.ts'
import { saveThresholds } from './save-thresholds.ts'

// the tests open the first stage alone
const engine = readWeights().facts.first.thresholds
const rounded = { ...engine, shaming: Math.round(engine.shaming * 100) / 100 }

let admin: Viewer
let slug: string
beforeEach(async () => {
  await db.threshold.deleteMany()
  admin = await makeViewer({ role: 'admin' })
  slug = (await makeCircle()).slug
})
const placeOf = async (circle: string | null) =>
  (await listThresholds()).places.find((place) => place.circle === circle)
const lastLog = () => db.modLog.findFirst({ orderBy: { seq: 'desc' } })

it('begins with the engine’s own everywhere, all circles first', async () => {
  const { engine: own, places } = await listThresholds()
  expect(own).toEqual(engine)
  expect(places[0]).toEqual({
    circle: null,
    name: 'All circles',
    values: engine,
    inherited: engine,
    own: [],
  })
  expect(places.map(({ circle }) => circle)).toContain(slug)
})

it('saves a form at once, for the next text screened, with a sealed line in the log', async () => {
  await saveThresholds(admin, { circle: slug, values: { ...engine, shaming: 0.4, crisis: 0.3 } })
  expect(await readThresholds(slug)).toEqual({ shaming: 0.4, crisis: 0.3 })
  expect(await placeOf(slug)).toMatchObject({
    values: { ...engine, shaming: 0.4, crisis: 0.3 },
    own: ['shaming', 'crisis'],
  })
  const { id, name } = await db.circle.findUniqueOrThrow({ where: { slug } })
  expect(await lastLog()).toMatchObject({
    act: 'thresholds.save',
    actorId: admin.memberId,
    subject: id,
    detail: { circle: name, before: {}, after: { shaming: 0.4, crisis: 0.3 } },
  })
  expect(await verifyModLog()).toBeNull()
})

it('lets a circle follow all circles until it goes its own way, and again when it comes back', async () => {
  const all = { ...engine, shaming: 0.6 }
  await saveThresholds(admin, { circle: null, values: all })
  expect(await placeOf(slug)).toMatchObject({ values: all, inherited: all, own: [] })
  await saveThresholds(admin, { circle: slug, values: { ...all, shaming: 0.5 } })
  expect(await placeOf(slug)).toMatchObject({ values: { shaming: 0.5 }, inherited: all, own: ['shaming'] })
  await saveThresholds(admin, { circle: slug, values: engine })
  expect(await placeOf(slug)).toMatchObject({ values: { shaming: engine.shaming }, own: ['shaming'] })
  await saveThresholds(admin, { circle: slug, values: all })
  expect(await db.threshold.count({ where: { circle: { slug } } })).toBe(0)
  expect(await readThresholds(slug)).toEqual({ shaming: 0.6 })
  await saveThresholds(admin, { circle: null, values: rounded })
  expect(await db.threshold.count()).toBe(0)
})

it('touches nothing and logs nothing when nothing was changed', async () => {
  await saveThresholds(admin, { circle: null, values: { ...engine, hostile: 0.6 } })
  const [row, line] = [await db.threshold.findFirstOrThrow(), await lastLog()]
  expect(await saveThresholds(admin, { circle: null, values: { ...engine, hostile: 0.6 } })).toEqual({
    changed: 0,
  })
  expect(await db.threshold.findMany()).toEqual([row])
  expect(await lastLog()).toEqual(line)
})

it('ends with one whole form, however many admins save at the same moment', async () => {
  const forms = [0.2, 0.3, 0.4, 0.5].map((at) => ({ shaming: at, hostile: at, solicitation: at, crisis: at }))
  await Promise.all(forms.map((values) => saveThresholds(admin, { circle: null, values })))
  expect(forms).toContainEqual((await placeOf(null))?.values)
  expect(await db.threshold.count()).toBe(4)
  expect(await verifyModLog()).toBeNull()
})

const outside = 'Each one can stand anywhere from 0.05 to 0.99. Nothing was changed.'
it.each([0.04, 1, -1, Number.NaN, null, '0.5'])('refuses %s in words', async (shaming) => {
  const caller = callerFor({ viewer: admin, address: 'a-test' })
  const input = { circle: null, values: { ...engine, shaming: shaming as number } }
  for (const ask of [caller.thresholds.save, caller.thresholds.preview])
    await expect(ask(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining(outside),
    })
  expect(await db.threshold.count()).toBe(0)
})

it.each(['member', 'moderator'] as const)('is closed to a %s', async (role) => {
  const { thresholds } = callerFor({ viewer: await makeViewer({ role }), address: 'a-test' })
  const form = { circle: null, values: engine }
  const asked = [thresholds.list, () => thresholds.preview(form), () => thresholds.save(form)]
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
