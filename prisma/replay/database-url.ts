import { join } from 'node:path'
import { urlOf } from '../../bin/postgres/embedded.mjs'
import { readKeys } from '../../bin/postgres/keys.mjs'

/** The address of the built-in database of this checkout, as the running server keeps it. */
export const databaseUrl = () => {
  const keys = readKeys(join(import.meta.dirname, '../../.enough/database.json'))
  if (!keys) throw new Error('No built-in database is here. Run npm start first, or set DATABASE_URL.')
  return urlOf(keys, 'enough')
}
