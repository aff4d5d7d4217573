import { expect, test } from 'vitest'
import { makeMember, makeViewer, viewerOf } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { agreeToRules } from './agree-to-rules.ts'
import { chooseName } from './choose-name.ts'
import { chooseNameInput, displayNameField } from './schema.ts'

test.each([
  ['  Mo  from\tthe\u00a0bus ', 'Mo from the bus'],
  ['Zoe\u0308', 'Zoë'],
  ['a\u200bb\u202ec\u0000d', 'abcd'],
  ['Ｆｕｌｌ ｗｉｄｔｈ', 'Full width'],
  ['小さな灯り', '小さな灯り'],
  ['Maple', 'Maple'],
  ['Aparent', 'Aparent'],
  ['a parent of four', 'a parent of four'],
])('%j is kept as %j', (typed, kept) => {
  expect(displayNameField.parse(typed)).toBe(kept)
})

test.each([
  ['', 'A name has at least 2 characters.'],
  ['\u200b\u200b\u200b', 'A name has at least 2 characters.'],
  ['x'.repeat(41), 'A name can be up to 40 characters long.'],
  ['x'.repeat(10_000), 'A name can be up to 40 characters long.'],
  ['!!!', 'A name needs at least one letter or number.'],
  [`a${'\u0301'.repeat(30)}`, 'That name is hard to read.'],
  ['The Moderator', 'That name belongs to the people who look after this place.'],
  ['a\u200bdmin', 'That name belongs to the people who look after this place.'],
  ['Maple, a parent', 'A name like that is kept for parents who write without theirs.'],
  ['maple ，  A  PARENT.', 'A name like that is kept for parents who write without theirs.'],
  ['Maple - a\u200b parent', 'A name like that is kept for parents who write without theirs.'],
  ['A parent', 'A name like that is kept for parents who write without theirs.'],
  [42, 'A name should be text.'],
])('%j is refused', (displayName, reason) => {
  const refused = chooseNameInput.safeParse({ displayName })
  expect(refused.error?.issues[0]?.message).toContain(reason)
})

test('a name is taken whatever its case, and the refusal says what to do', async () => {
  await makeMember({ displayName: 'Nettle' })
  const other = await makeViewer()
  await expect(chooseName(other, 'nettle')).rejects.toMatchObject({
    code: 'CONFLICT',
    reason: 'Somebody here already goes by that name. A small change is enough.',
  })
})

test('who would rather not choose is given a friendly name of their own', async () => {
  const names = new Set<string>()
  for (let n = 0; n < 30; n += 1) names.add((await chooseName(await makeViewer(), null)).displayName)
  expect(names.size).toBe(30)
  for (const name of names) expect(name).toMatch(/^[a-z]+ [a-z]+ \d+$/)
})

test('agreeing to the rules without a name gives one, and keeps the first day', async () => {
  const member = await db.member.create({ data: { email: 'new@test.example' } })
  await agreeToRules(viewerOf(member))
  const agreed = await db.member.findUniqueOrThrow({ where: { id: member.id } })
  expect(agreed.displayName).toBeTruthy()
  await agreeToRules(viewerOf(agreed))
  expect(await db.member.findUniqueOrThrow({ where: { id: member.id } })).toEqual(agreed)
})
