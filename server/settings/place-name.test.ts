import { beforeEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { changeSetting, undoSetting } from './change-setting.ts'
import { forgetPlaceName, placeName } from './place-name.ts'
import { changeSettingInput } from './schema.ts'

beforeEach(forgetPlaceName)

const named = (value: unknown, version: number) =>
  changeSettingInput.parse({ key: 'placeName', value, version, reason: '' })

it('is called as an admin says, at once where it was said, and as it comes again when that is taken back', async () => {
  expect(await placeName()).toBe('Enough')
  const admin = await makeViewer({ role: 'admin' })
  const { changeId } = await changeSetting(admin, named('  The Porch ', 0))
  expect(await placeName()).toBe('The Porch')
  await undoSetting(admin, { changeId: changeId ?? '', reason: null })
  expect(await placeName()).toBe('Enough')
})

it('is a name, and nothing that a page or a mail could take for more', () => {
  for (const wrong of ['', '   ', 'a'.repeat(31), '<b>Porch</b>', 'Porch & Co', 'Por"ch', 'Po\nrch', 7, true])
    expect(
      changeSettingInput.safeParse({ key: 'placeName', value: wrong, version: 0, reason: '' }).success,
    ).toBe(false)
  expect(named('Für Väter, 24/7', 0)).toMatchObject({ value: 'Für Väter, 24/7' })
})
