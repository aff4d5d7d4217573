import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wrongValues } from '#prisma/factories/wrong-values.ts'
import { readEnv, variables } from './env.ts'

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
      '  PORT should be a whole number from 0 to 65,535',
      '  DATABASE_URL is needed',
      '  NEXTAUTH_SECRET is needed to sign cookies',
      '  SMTP_URL should be an address that begins with smtp:// or smtps://',
      '  DEMO_MAILBOX should be 0 or 1',
      'Set it anew, or leave it out where it is not needed: the table in README.md tells what each takes.',
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

test.each(variables.flatMap((name) => wrongValues[name].map((value) => [name, value] as const)))(
  '%s=%s is named, with what it should be, and not repeated',
  (name, value) => {
    const read = () => readEnv({ ...least, [name]: value })
    expect(read).toThrow(
      new RegExp(`^The configuration needs a look:\\n  ${name} (should|is needed) .+\\nSet it anew`),
    )
    // it may hold a password
    if (value.length > 8) expect(read).not.toThrow(value)
  },
)

test('spaces at the ends are nobody’s mistake, except in a key, which is taken to the letter', () => {
  const url = ' postgres://a@b/c \n'
  const key = ` ${'k'.repeat(32)} `
  const env = readEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: key, PORT: ' 3001 ', DEMO: '1\r' })
  expect(env).toMatchObject({
    DATABASE_URL: 'postgres://a@b/c',
    PORT: 3001,
    DEMO: true,
    NEXTAUTH_SECRET: key,
  })
})

test('an address in the wrong place is told where it belongs, and half a pair what is missing', () => {
  const said = (more: Record<string, string>) => expect(() => readEnv({ ...least, ...more }))
  said({ DATABASE_URL: 'redis://cache' }).toThrow(
    'DATABASE_URL should be an address that begins with postgres',
  )
  said({ DATABASE_URL: 'redis://cache' }).toThrow('one like this belongs into REDIS_URL')
  said({ REDIS_URL: 'smtp://mail' }).toThrow('belongs into SMTP_URL')
  said({ GOOGLE_CLIENT_ID: 'id' }).toThrow('GOOGLE_CLIENT_SECRET is needed beside GOOGLE_CLIENT_ID')
})

test('the table in the README tells of each by its whole name, and of none that is not read', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const names = [...readme.matchAll(/^\| (`[A-Z][^|]*)\|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([A-Z_]+)/g)].map(([, name]) => name),
  )
  // the tests alone drive a browser
  expect(names.sort()).toEqual([...variables, 'PLAYWRIGHT_CHROMIUM_PATH'].sort())
})
