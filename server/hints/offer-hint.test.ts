import { expect, it } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeViewerIn } from '#prisma/factories/hint.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { offerHint } from './offer-hint.ts'
import { offerInput } from './schema.ts'

const shaming = 'Must be nice to have that much free time. Some of us actually raise our kids'
const selfBlame = 'I am such a terrible mother. I hate myself for yelling at her again this morning.'

const scene = async (arm: 'shown' | 'withheld' = 'shown') => {
  const circle = await makeCircle()
  const viewer = await makeViewerIn(arm, circle.id)
  const offer = (text: string) => offerHint(viewer, offerInput.parse({ circle: circle.slug, text }))
  const rows = () => db.hint.findMany({ where: { circleId: circle.id } })
  return { circle, viewer, offer, rows }
}

it('offers the words concerned, what they might feel like, and a kinder wording', async () => {
  const { offer, rows } = await scene()
  const text = `Long week here too. ${shaming}`
  const hint = (await offer(text))?.hint
  expect(hint).toMatchObject({ kind: 'shaming', kinder: expect.any(String) })
  expect(hint?.feels.length).toBeGreaterThan(20)
  expect(hint?.words.length).toBeGreaterThan(0)
  for (const { start, end, text: words } of hint?.words ?? []) expect(text.slice(start, end)).toBe(words)
  expect(await rows()).toMatchObject([{ kind: 'shaming', arm: 'shown', outcome: null, flagged: null }])
})

it('meets self-blame with warmth, and no words to put instead', async () => {
  const { offer, rows } = await scene()
  expect((await offer(selfBlame))?.hint).toEqual({
    kind: 'self_shame',
    words: [],
    feels: 'You’d never say this to a friend.',
    kinder: null,
  })
  expect(await rows()).toMatchObject([{ kind: 'self_shame', arm: 'shown' }])
})

it.each([
  ['kind words', 'We slept four hours in a row and it felt like a holiday. Tea for everyone.'],
  ['too few words', 'You bad mother.'],
  ['distress', 'Some nights I think they would all be better off without me.'],
  ['insults', 'You are a stupid idiot, shut up, nobody asked you.'],
  ['advertising', 'Buy my sleep course today, 20% off with code MOM20, link in my bio.'],
])('keeps quiet about %s', async (_, text) => {
  const { offer, rows } = await scene()
  expect(await offer(text)).toBeNull()
  expect(await rows()).toEqual([])
})

it('keeps quiet for who does not want hints, and counts nothing', async () => {
  const { circle, viewer, rows } = await scene()
  const input = offerInput.parse({ circle: circle.slug, text: shaming })
  expect(await offerHint({ ...viewer, wantsHints: false }, input)).toBeNull()
  expect(await rows()).toEqual([])
})

it('shows nothing to the withheld tenth, and gives their browser an id to pass on', async () => {
  const { offer, rows } = await scene('withheld')
  expect(await offer(shaming)).toEqual({ hintId: expect.any(String), hint: null })
  expect(await offer(selfBlame)).toEqual({ hintId: expect.any(String), hint: null })
  expect(await rows()).toMatchObject([{ arm: 'withheld' }, { arm: 'withheld' }])
})

it('keeps neither the words nor the person', async () => {
  const { offer, viewer, rows } = await scene()
  await offer(shaming)
  const [row] = await rows()
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ['arm', 'circleId', 'createdAt', 'flagged', 'id', 'kind', 'outcome'].sort(),
  )
  const stored = JSON.stringify(row)
  expect(stored).not.toContain(viewer.memberId)
  for (const word of ['nice', 'raise', 'kids', 'free time']) expect(stored).not.toContain(word)
})

it('is not there for who is not in the circle', async () => {
  const { circle } = await scene()
  const stranger = await makeViewer()
  await expect(offerHint(stranger, { circle: circle.slug, text: shaming })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('answers within 300 ms, however long the draft is', async () => {
  const { offer } = await scene()
  await offer(shaming)
  const start = performance.now()
  await offer(`${'We went to the park and then home again for soup. '.repeat(196)}${shaming}`)
  expect(performance.now() - start).toBeLessThan(300)
})
