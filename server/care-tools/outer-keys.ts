import { conflict } from '#server/errors.ts'
import { outerKeys as keysFor, type OuterKey } from '#server/sealing/outer-keys.ts'

export const outerKeys = (given?: string): OuterKey[] => keysFor('care tools, outer key', given)

export const keyIsAway = () =>
  conflict(
    'The key to what you keep here is not in its place. Nothing is lost: it opens again as soon as the people who run this place put the key back. New words wait on this device.',
  )
