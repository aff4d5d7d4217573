import { expect, test } from 'vitest'
import { makeMember, makeViewer, viewerOf } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { changeSetting } from '#server/settings/change-setting.ts'
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
  ['Good enough dad', 'Good enough dad'],
  ['Modesty', 'Modesty'],
  ['party host', 'party host'],
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
  ['M0derator', 'That name belongs to the people who look after this place.'],
  ['\u0410dmin Anna', 'That name belongs to the people who look after this place.'],
  ['Enough — Team', 'That name belongs to the people who look after this place.'],
  ['Anna (staff)', 'That name belongs to the people who look after this place.'],
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

test.each([
  ['Maria', 'M\u0430ria'],
  ['Bill K', 'BiII K'],
  ['Jose', 'Jos\u00e9'],
  ['little.owl', 'Little Owl'],
  ['corner', 'comer'],
  ['Oona', '00na'],
])("a name that eyes take for somebody else's is refused: %s and %s", async (known, typed) => {
  await makeMember({ displayName: known })
  await expect(chooseName(await makeViewer(), typed)).rejects.toMatchObject({
    code: 'CONFLICT',
    reason:
      'Somebody here goes by a name that looks the same. Another word in it is enough to tell you apart.',
  })
})

test("names of other scripts stay apart, and one may keep or redress one's own", async () => {
  const viewer = await makeViewer()
  await chooseName(viewer, '小さな灯り')
  await chooseName(viewer, '小さな 灯り')
  await expect(chooseName(await makeViewer(), '大きな灯り')).resolves.toBeTruthy()
  await expect(chooseName(await makeViewer(), 'Светлана')).resolves.toBeTruthy()
  await expect(chooseName(await makeViewer(), 'Людмила')).resolves.toBeTruthy()
})

test('nobody passes for a moderator by the look of the name that one signs with', async () => {
  const moderator = await makeViewer({ role: 'moderator' })
  await db.member.update({ where: { id: moderator.memberId }, data: { signsAs: 'Lantern Keeper' } })
  await expect(chooseName(await makeViewer(), 'Lantem  Keeper')).rejects.toMatchObject({ code: 'CONFLICT' })
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

test('nobody goes by what the place is called', async () => {
  const admin = await makeViewer({ role: 'admin' })
  await changeSetting(admin, { key: 'placeName', value: 'The Porch', version: 0, reason: null })
  const sam = await makeViewer()
  for (const name of ['the porch', 'Porch', 'Team Porch', 'P0rch Support', 'The Porch – Team'])
    await expect(chooseName(sam, name)).rejects.toMatchObject({
      reason: 'That name belongs to the people who look after this place.',
    })
  expect(await chooseName(sam, 'Porch light')).toEqual({ displayName: 'Porch light' })
})
