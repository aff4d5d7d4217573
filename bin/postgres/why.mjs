// @ts-check
import { KindError } from '../start/kind-error.mjs'

/** @type {[RegExp, (home: string) => string][]} */
const reasons = [
  [
    /No space left on device|Disk quota exceeded/,
    (home) => `The disk is full, so the database in ${home} cannot start: make some room and start again.`,
  ],
  [
    /Read-only file system/,
    (home) => `${home} is read-only: the database lives there and needs to write to it.`,
  ],
  [
    /Permission denied|wrong ownership|Operation not permitted/,
    (home) => `${home} cannot be written by the database: check who owns it and its mode.`,
  ],
  [
    /incompatible with server|not compatible with this version/,
    (home) =>
      `The data in ${home} was made by another version of PostgreSQL: carry it over with pg_upgrade, or move the folder away to begin anew.`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/,
    () => 'There is not enough memory left for the database: close some programs and start again.',
  ],
]

/**
 * Turns what PostgreSQL said into one sentence; the last line of its own words when it is none we know.
 * @param {string} output @param {string} home
 */
export const whyItFailed = (output, home) => {
  const known = reasons.find(([pattern]) => pattern.test(output))
  if (known) return new KindError(known[1](home))
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
  const last = (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|ERROR): +/,
    '',
  )
  return new KindError(`The database could not start (${last || 'it gave no reason'}).`)
}

/** @param {string} output */
export const portTaken = (output) =>
  /could not bind .*Address already in use|could not create any TCP\/IP sockets/.test(output)

/** @param {string} output */
export const stillHeld = (output) =>
  /pre-existing shared memory block|lock file .* already exists/.test(output)
