import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSlowOffice } from '#prisma/factories/slow-post-office.ts'
import { sendMail } from './send-mail.ts'

const mail = { to: 'mo@test.example', subject: 'Hello', lines: ['Hello there'] }

let office: Awaited<ReturnType<typeof openSlowOffice>>
beforeAll(async () => {
  office = await openSlowOffice()
  Object.assign(process.env, { SMTP_URL: office.url, SMTP_TIMEOUT_MS: '500' })
})
afterAll(() => office.close())
beforeEach(() => {
  office.taken.length = 0
})

const ways = ['silent', 'drips', 'stops in DATA'] as const

test.each(ways)('one that is like this is not waited for, by nobody: %s', async (way) => {
  office.be(way)
  await expect(sendMail(mail, { somebodyWaits: true })).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  await expect(sendMail(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  // one that does not read does not see either that we left
  if (way !== 'stops in DATA') await expect.poll(office.lines, { timeout: 10_000 }).toBe(0)
})

test('one that has all of a mail may think about it, where nobody waits for the answer', async () => {
  office.be('thinks', 1_200)
  await sendMail(mail)
  expect(office.taken).toHaveLength(1)
  await expect(sendMail(mail, { somebodyWaits: true })).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})

test('one that took a mail and then hangs has taken it', async () => {
  office.be('no goodbye')
  await sendMail(mail, { somebodyWaits: true })
  expect(office.taken).toHaveLength(1)
})
