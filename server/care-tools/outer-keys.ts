import { createHash, hkdfSync } from 'node:crypto'
import { env } from '#server/env.ts'
import { conflict } from '#server/errors.ts'

export type OuterKey = { keyId: string; key: Buffer }

const derive = (given: string): OuterKey => {
  const key = Buffer.from(hkdfSync('sha256', given, 'enough', 'care tools, outer key', 32))
  return { keyId: createHash('sha256').update(key).digest('hex').slice(0, 16), key }
}

/** The keys of CARE_KEY, the one in use first; those after it only open what was sealed before a change. */
export const outerKeys = (given = env().CARE_KEY): OuterKey[] =>
  (given ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)
    .map(derive)

export const keyIsAway = () =>
  conflict(
    'The key to what you keep here is not in its place. Nothing is lost: it opens again as soon as the people who run this place put the key back. New words wait on this device.',
  )
