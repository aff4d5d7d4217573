import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { callerFor } from '#server/trpc/root.ts'
import { isTimeZone } from './schema.ts'

test.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5', 'Asia/Kolkata'])(
  '%s is a clock one can go by',
  (zone) => expect(isTimeZone(zone)).toBe(true),
)

test.each(['Mars/Olympus', '+02:00', '', 'Europe/Berlin; DROP', 'e'.repeat(200), null, 7])(
  '%j is none',
  (zone) => expect(isTimeZone(zone)).toBe(false),
)

test('an unknown time zone or language is refused kindly, and nothing changes', async () => {
  const mo = await makeViewer()
  const { members } = callerFor({ viewer: mo, address: 'test' })
  await members.updateSettings({ timeZone: 'Europe/Lisbon', language: 'es' })
  await expect(members.updateSettings({ timeZone: 'Mars/Olympus', language: 'de' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('We do not know that time zone. Nothing was changed'),
  })
  await expect(members.updateSettings({ language: 'tlh' as 'de' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await members.me()).toMatchObject({ timeZone: 'Europe/Lisbon', language: 'es' })
})
