// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { state } from './paths.mjs'
import { writeWhole } from './write-file.mjs'

/** What cookies are signed with: given, or made once and kept, so that people stay signed in. */
export const secret = () => {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const path = join(state, 'secret')
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  if (kept.length >= 32) return kept
  const made = randomBytes(32).toString('hex')
  writeWhole(path, `${made}\n`, 0o600)
  return made
}
