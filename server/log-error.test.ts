import { expect, it } from 'vitest'
import { db, pool } from '#server/db.ts'
import { cleanMessage, tellError } from './log-error.ts'

it.each([
  ['all recipients were rejected: 550 5.1.1 <mo@test.example>: no such user', 'mo@'],
  ['connect ECONNREFUSED 203.0.113.9:25', '203.0.113.9'],
  ['connect ETIMEDOUT 2001:db8:85a3::8a2e:370:7334:443', '2001:db8'],
  [`Unexpected token 'I', "I shouted at them" is not valid JSON`, 'shouted'],
  ['the first line\nI shouted at them', 'shouted'],
])('%s is told without what it was about', (message, secret) => {
  expect(cleanMessage(message)).not.toContain(secret)
  expect(cleanMessage(message).length).toBeGreaterThan(8)
})

it('a database says its code, not what it was given', async () => {
  const errors = [
    await pool()
      .query('SELECT $1::uuid', ['I shouted at them'])
      .catch((error) => error),
    await db.$queryRaw`SELECT ${'I shouted at them'}::uuid`.catch((error) => error),
    await db.member.create({ data: { email: 'a', shouted: 'at them' } as never }).catch((error) => error),
  ]
  for (const error of errors) {
    expect(error).toBeInstanceOf(Error)
    const told = tellError(new Error('outside', { cause: error }))
    expect(JSON.stringify(told)).not.toContain('shouted')
    expect(told.cause?.type).toBeTruthy()
  }
  expect(tellError(errors[0]).code).toBe('22P02')
})
