import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { callerFor } from '#server/trpc/root.ts'
import { changeSetting, undoSetting } from './change-setting.ts'
import { defaults } from './defaults.ts'
import { listSettings } from './list-settings.ts'
import { readSetting, readSettings } from './read-settings.ts'
import { changeSettingInput, type SettingKey, settingKeys } from './schema.ts'

const admin = () => makeViewer({ role: 'admin' })
const shown = async (key: SettingKey) => {
  const found = (await listSettings()).settings.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const set = async (key: SettingKey, value: unknown, reason = '') => {
  const input = changeSettingInput.parse({ key, value, version: (await shown(key)).version, reason })
  return changeSetting(await admin(), input)
}
const conflict = expect.objectContaining({ code: 'CONFLICT' })

it('is as it comes until somebody decides, holds at once, and can be given back', async () => {
  expect(await readSettings()).toMatchObject({ newcomerPosts: defaults().newcomerPosts })
  await set('newcomerPosts', 7)
  expect(await readSetting('newcomerPosts')).toBe(7)
  expect(await readSettings()).toEqual({ ...defaults(), newcomerPosts: 7 })
  expect(await shown('newcomerPosts')).toMatchObject({ value: 7, decided: { at: expect.any(Date) } })
  await set('newcomerPosts', null)
  expect(await readSetting('newcomerPosts')).toBe(defaults().newcomerPosts)
  expect(await shown('newcomerPosts')).toMatchObject({ decided: null, version: 2 })
})

it('says who, when, from what, to what and why; in the log too', async () => {
  await set('signUpsPerHour', 5, 'A flood last night')
  const [change] = (await listSettings()).changes
  expect(change).toMatchObject({
    key: 'signUpsPerHour',
    before: null,
    after: 5,
    reason: 'A flood last night',
  })
  expect(change).toMatchObject({ holds: true, undoing: false, by: expect.stringContaining('Parent') })
  const line = await db.modLog.findFirst({ where: { act: 'setting.change' }, orderBy: { seq: 'desc' } })
  expect(line).toMatchObject({
    subject: 'signUpsPerHour',
    detail: { setting: 'signUpsPerHour', before: null, after: 5, reason: 'A flood last night' },
  })
  expect(await verifyModLog()).toBeNull()
})

it('is undone by one more change, the newest first, and each change once', async () => {
  const first = await set('newcomerHours', 48)
  const second = await set('newcomerHours', 72)
  const viewer = await admin()
  const undo = (changeId: string | null) => undoSetting(viewer, { changeId: changeId ?? '', reason: null })
  await expect(undo(first.changeId)).rejects.toEqual(conflict)
  const undoing = await undo(second.changeId)
  expect(await readSetting('newcomerHours')).toBe(48)
  await expect(undo(second.changeId)).rejects.toEqual(conflict)
  // to undo the undoing is a change like any other
  await undo(undoing.changeId)
  expect(await readSetting('newcomerHours')).toBe(72)
})

it('of two who decide at once the second is told, and nothing is overwritten unseen', async () => {
  const viewer = await admin()
  const version = (await shown('careFallbackMinutes')).version
  const ask = (value: number) =>
    changeSetting(viewer, { key: 'careFallbackMinutes', value, version, reason: null })
  const both = await Promise.allSettled([ask(20), ask(30), ask(40)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: conflict })
})

it('refuses what a setting cannot be, with a sentence', async () => {
  const wrong: [SettingKey, unknown][] = [
    ['greetAfterMinutes', 0],
    ['greetAfterMinutes', 1.5],
    ['greetAfterMinutes', '20'],
    ['joining', 'everybody'],
    ['refuseDisposableMail', 'yes'],
    ['staffSecondFactor', undefined],
  ]
  for (const [key, value] of wrong) {
    const parsed = changeSettingInput.safeParse({ key, value, version: 0, reason: '' })
    expect(parsed.error?.issues[0]?.message, `${key} ${value}`).toMatch(/\.$/)
  }
  const unknown = { key: 'constructor', value: 1, version: 0, reason: '' }
  expect(changeSettingInput.safeParse(unknown).success).toBe(false)
  expect(settingKeys).not.toContain('constructor')
})

it('goes by what comes where a newer version wrote what this one cannot read', async () => {
  const data = { key: 'joining', version: 1, after: 'by-letter' }
  await db.settingChange.create({ data })
  await db.settingChange.create({ data: { key: 'ofALaterVersion', version: 1, after: 1 } })
  expect(await readSettings()).toMatchObject({ joining: 'anyone' })
  expect(await readSetting('joining')).toBe('anyone')
  expect(Object.keys(await readSettings()).toSorted()).toEqual(settingKeys.toSorted())
  expect((await listSettings()).settings.map(({ key }) => key)).toEqual(settingKeys)
})

it('stays as it was written; only a name goes, with whoever it was', async () => {
  const viewer = await admin()
  const { changeId } = await changeSetting(viewer, {
    key: 'picturesInNewCircles',
    value: true,
    version: 0,
    reason: null,
  })
  const where = { id: changeId ?? '' }
  await expect(db.settingChange.update({ where, data: { after: false } })).rejects.toThrow(/append-only/)
  await expect(db.settingChange.delete({ where })).rejects.toThrow(/append-only/)
  await db.member.delete({ where: { id: viewer.memberId } })
  expect(await db.settingChange.findUnique({ where })).toMatchObject({ changedById: null, after: true })
  expect((await listSettings()).changes.find(({ id }) => id === changeId)?.by).toBe('Somebody who has left')
})

it('what is decided is what happens: a new circle with pictures', async () => {
  const viewer = await admin()
  await set('picturesInNewCircles', false)
  const open = (slug: string) =>
    callerFor({ viewer, address: '::1' }).circles.create({
      slug,
      name: slug,
      forWhom: 'f',
      about: 'a',
      accent: 'clay',
      joinPolicy: 'open',
      joinQuestion: null,
      guidelines: [],
    })
  const allows = async (slug: string) => (await db.circle.findUniqueOrThrow({ where: { slug } })).allowsImages
  await open('settings-without')
  await set('picturesInNewCircles', true)
  await open('settings-with')
  expect([await allows('settings-without'), await allows('settings-with')]).toEqual([false, true])
})
