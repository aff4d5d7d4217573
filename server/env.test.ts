import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const least = { DATABASE_URL: 'postgres://a@b/c', NEXTAUTH_SECRET: 'sixteen letters!' }

test('the mailbox on the screen never stands beside real mail, nor in production unasked', () => {
  const mailbox = (more: Record<string, string>) => readEnv({ ...least, ...more }).demoMailbox
  expect(mailbox({ NODE_ENV: 'development' })).toBe(true)
  expect(mailbox({ NODE_ENV: 'production' })).toBe(false)
  expect(mailbox({ NODE_ENV: 'production', DEMO_MAILBOX: '1' })).toBe(true)
  expect(mailbox({ NODE_ENV: 'development', SMTP_URL: 'smtp://mail' })).toBe(false)
  expect(mailbox({ NODE_ENV: 'production', DEMO_MAILBOX: '1', SMTP_URL: 'smtp://mail' })).toBe(false)
})

test('everything that is wrong is named at once, in words', () => {
  expect(() => readEnv({ PORT: 'x', SMTP_URL: 'mail.example', DEMO_MAILBOX: 'yes' })).toThrow(
    [
      'The configuration needs a look:',
      '  PORT should be a port number',
      '  DATABASE_URL is needed',
      '  NEXTAUTH_SECRET is needed to sign cookies',
      '  SMTP_URL should be an address that begins with smtp:// or smtps://',
      '  DEMO_MAILBOX should be 0 or 1',
    ].join('\n'),
  )
})

test('an empty variable is one that is not set', () => {
  const env = readEnv({ ...least, SMTP_URL: '', REDIS_URL: '', PUBLIC_URL: '', PORT: '', ADMIN_EMAIL: '' })
  expect(env).toMatchObject({ PORT: 3000, publicUrl: 'http://localhost:3000' })
  expect(env.SMTP_URL).toBeUndefined()
})

test('the second opinion is off unless an address and a model are named', () => {
  const env = readEnv({ ...least, SECOND_OPINION_URL: '', SECOND_OPINION_DAILY_CALLS: '' })
  expect(env).toMatchObject({ SECOND_OPINION_TIMEOUT_MS: 4000, SECOND_OPINION_DAILY_CALLS: 500 })
  expect(env.SECOND_OPINION_URL).toBeUndefined()
  const url = { SECOND_OPINION_URL: 'http://localhost:11434/v1' }
  expect(readEnv({ ...least, ...url, SECOND_OPINION_MODEL: 'small' })).toMatchObject(url)
  expect(() => readEnv({ ...least, ...url })).toThrow(
    'SECOND_OPINION_MODEL is needed beside SECOND_OPINION_URL',
  )
  expect(() => readEnv({ ...least, SECOND_OPINION_URL: 'file:///etc/passwd' })).toThrow(
    'SECOND_OPINION_URL should be an address that begins with http:// or https://',
  )
})
