import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { saveGuidelines } from './keep-guidelines.ts'
import { showCircle } from './queries.ts'

const refused = (code: string) => expect.objectContaining({ code })
const titles = async (slug: string) => (await showCircle(null, slug)).guidelines.map(({ title }) => title)

it('keeps the ids of what stays, whatever its words and its place', async () => {
  const circle = await makeCircle()
  const host = await makeHost(circle.id)
  const id = circle.guidelines[0]?.id ?? ''
  const guidelines = [
    { title: 'No selling', body: 'Not here.' },
    { id, title: 'Be kinder', body: 'Than you must.' },
  ]
  await saveGuidelines(host, { circleId: circle.id, guidelines })
  expect(await titles(circle.slug)).toEqual(['No selling', 'Be kinder'])
  expect(await db.guideline.findUnique({ where: { id } })).toMatchObject({ title: 'Be kinder', position: 1 })
  await saveGuidelines(host, { circleId: circle.id, guidelines: guidelines.slice(0, 0) })
  expect(await db.guideline.count({ where: { circleId: circle.id } })).toBe(0)
  expect(await db.modLog.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({ act: 'circle.guidelines' })
})

it('retires one that a decision names: it is asked of nobody any more, and the decision still names it', async () => {
  const { moderator, caseId, circle } = await makeCase()
  const host = await makeHost(circle.id)
  const guidelineId = await guidelineOf(circle.id)
  const base = { ...(await takeCase(moderator, caseId)), guidelineId, spans: [] }
  await decideCase(moderator, { ...base, kind: 'ask_to_rephrase', note: 'Other words?' })
  await saveGuidelines(host, { circleId: circle.id, guidelines: [{ title: 'New', body: 'One.' }] })
  expect(await titles(circle.slug)).toEqual(['New'])
  expect((await showCase(moderator, caseId)).guidelines.map(({ title }) => title)).not.toContain('Be kind')
  expect(await db.decision.findFirst({ where: { caseId }, include: { guideline: true } })).toMatchObject({
    guideline: { id: guidelineId, title: 'Be kind', retiredAt: expect.any(Date) },
  })
  const next = await makeCase()
  const late = { ...(await takeCase(next.moderator, next.caseId)), guidelineId, spans: [] }
  await expect(decideCase(next.moderator, { ...late, kind: 'hide', note: '' })).rejects.toEqual(
    refused('INVALID'),
  )
})

it('is for the hosts of this circle, and takes no guideline of another', async () => {
  const [circle, other] = [await makeCircle(), await makeCircle()]
  const host = await makeHost(circle.id)
  const none = { circleId: other.id, guidelines: [] }
  await expect(saveGuidelines(host, none)).rejects.toEqual(refused('FORBIDDEN'))
  const guidelines = [{ id: other.guidelines[0]?.id ?? '', title: 'Mine', body: 'Now.' }]
  await expect(saveGuidelines(host, { circleId: circle.id, guidelines })).rejects.toEqual(refused('INVALID'))
  expect(await titles(circle.slug)).toEqual(['Be kind'])
})
