// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { state } from './paths.mjs'
import { writeWhole } from './write-file.mjs'

/** A secret of this place: made once, kept in a file that only its owner reads. @param {string} name */
const keep = (name) => {
  const path = join(state, name)
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  if (kept.length >= 32) return kept
  const made = randomBytes(32).toString('hex')
  writeWhole(path, `${made}\n`, 0o600)
  return made
}

/** What cookies are signed with: given, or made once and kept, so that people stay signed in. */
export const secret = () => process.env.NEXTAUTH_SECRET || keep('secret')

/** What the care tools are sealed with. Never in the database: a copy of that alone opens nothing. */
export const careKey = () => process.env.CARE_KEY || keep('care-key')
