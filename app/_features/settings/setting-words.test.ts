import { expect, test } from 'vitest'
import { settingKeys, settings } from '#server/settings/schema.ts'
import { groups, settingChangeWords, settingWords, valueWords } from './setting-words.ts'

test('every setting has its place on the page, once, and words for each of its values', () => {
  expect(groups.flatMap(({ keys }) => keys).toSorted()).toEqual([...settingKeys].toSorted())
  for (const key of settingKeys) {
    const setting = settings[key]
    const values =
      setting.kind === 'choice' ? [...setting.values] : setting.kind === 'yes' ? ['true', 'false'] : []
    expect(Object.keys(settingWords[key].options ?? {}), key).toEqual(values)
    if (setting.kind === 'number') expect(settingWords[key].unit, key).toBeTruthy()
  }
})

test('says a value as somebody would', () => {
  expect(valueWords('signUpsPerHour', 1_000)).toBe('1,000 accounts')
  expect(valueWords('newcomerPosts', 1)).toBe('1 post')
  expect(valueWords('picturesInNewCircles', false)).toBe('Words alone')
  expect(valueWords('joining', null)).toBe('as it comes')
  expect(valueWords('placeName', 'The Porch')).toBe('“The Porch”')
})

test('tells the log of staff acts what became of what, also of a setting it does not know', () => {
  expect(settingChangeWords({ setting: 'greetAfterMinutes', before: null, after: 5 })).toBe(
    '“When greeters are asked” to 5 minutes (before: as it comes)',
  )
  expect(settingChangeWords({ setting: 'greetAfterMinutes', before: 5, after: null })).toContain(
    'back to how it comes (before: 5 minutes)',
  )
  expect(settingChangeWords({ setting: 'ofALaterVersion', before: 1, after: 2 })).toBe(
    'something of this place',
  )
})
