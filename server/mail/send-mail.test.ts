import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '#server/db.ts'

const mail = {
  to: 'mo@test.example',
  subject: 'Guten Morgen, Zoë',
  lines: ['Hello', 'there'],
}
const text = 'Hello\n\nthere'

/** A fresh copy of the module, as a process with these variables would have it. */
const sendMailWith = async (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  return (await import('./send-mail.ts')).sendMail
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('with a mail server, a mail goes there and nowhere else', async () => {
  const heard: Email[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      void buffer(stream).then(async (bytes) => {
        heard.push(await PostalMime.parse(bytes))
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const sendMail = await sendMailWith({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Enough <hello@test.example>',
  })
  await sendMail(mail)
  expect(heard[0]).toMatchObject({ subject: mail.subject, from: { address: 'hello@test.example' } })
  expect(heard[0]?.text?.trim()).toBe(text)
  expect(await db.demoMail.count()).toBe(0)
  await new Promise<void>((done) => server.close(() => done()))
  await expect(sendMail(mail)).rejects.toThrow()
})

test('in the demo it lands in the mailbox on the screen', async () => {
  const sendMail = await sendMailWith({ SMTP_URL: '', NODE_ENV: 'development' })
  await sendMail(mail)
  expect(await db.demoMail.findFirst()).toMatchObject({
    to: mail.to,
    subject: mail.subject,
    text: `${text}\n`,
  })
})

test('in production without a mail server nothing is sent, and it is said', async () => {
  const sendMail = await sendMailWith({ SMTP_URL: '', NODE_ENV: 'production', DEMO_MAILBOX: '' })
  await expect(sendMail(mail)).rejects.toThrow('There is no mail server: set SMTP_URL.')
  const { readDemoMail } = await import('./read-demo-mail.ts')
  await expect(readDemoMail()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
