import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import type { Finding } from './finding.ts'

const gigabyte = 1024 ** 3
/** Below this a busy week could fill the disk; PostgreSQL stops when it is full. */
const little = 1

/** The folder of the built-in database and the keys, and the room that is left there. */
export const checkPlaces = (folder: string): Finding[] => {
  if (!existsSync(folder))
    return [{ what: 'folder', state: 'note', says: `${folder} is not there yet; the first start makes it.` }]
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    const remedy =
      'Give the user who runs Enough the right to write there, or choose another with ENOUGH_DATA.'
    return [{ what: 'folder', state: 'ill', says: `${folder} cannot be written.`, remedy }]
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / gigabyte
  const says = `${free.toFixed(1)} GB free at ${folder}.`
  return [
    { what: 'folder', state: 'well', says: `${folder} can be written.` },
    free < little
      ? { what: 'disk', state: 'ill', says, remedy: 'Make room before PostgreSQL has to stop.' }
      : { what: 'disk', state: 'well', says },
  ]
}
