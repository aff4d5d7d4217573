import { createHmac, randomInt } from 'node:crypto'
import { env } from '#server/env.ts'

/** Minutes a mailed code is good for. */
export const codeMinutes = 15

export const makeCode = () => String(randomInt(1_000_000)).padStart(6, '0')

/** `of`: what it opens, and in which browser. Six digits are soon tried on a copy of the table: our secret is in it. */
export const hashOfCode = (of: string, code: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${of}:${code}`).digest('hex')

export const noSuchCode = 'That code does not fit, or its time is over. You can have a new one.'
