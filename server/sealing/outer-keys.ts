import { createHash, hkdfSync } from 'node:crypto'
import { env } from '#server/env.ts'

export type OuterKey = { keyId: string; key: Buffer }

/** What the secret outside the database is used for: each use has keys of its own, and one opens nothing of another. */
export type Purpose = 'care tools, outer key' | 'code apps'

const derive = (given: string, purpose: Purpose): OuterKey => {
  const key = Buffer.from(hkdfSync('sha256', given, 'enough', purpose, 32))
  return { keyId: createHash('sha256').update(key).digest('hex').slice(0, 16), key }
}

/** The keys of CARE_KEY, the one in use first; those after it only open what was sealed before a change. */
export const outerKeys = (purpose: Purpose, given = env().CARE_KEY): OuterKey[] =>
  (given ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)
    .map((key) => derive(key, purpose))
