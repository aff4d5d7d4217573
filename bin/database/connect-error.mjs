// @ts-check
import { KindError } from '../start/kind-error.mjs'

/** @type {Record<string, (where: string) => string>} */
const reasons = {
  ECONNREFUSED: (where) => `No PostgreSQL answers at ${where}`,
  ENOTFOUND: (where) => `There is no machine called as in ${where}`,
  EAI_AGAIN: (where) => `The machine of ${where} could not be looked up`,
  ETIMEDOUT: (where) => `${where} does not answer`,
  EHOSTUNREACH: (where) => `${where} cannot be reached`,
  ENETUNREACH: (where) => `${where} cannot be reached`,
  ECONNRESET: (where) => `${where} closed the connection: is it a PostgreSQL?`,
  '28P01': (where) => `The name or password for ${where} is not accepted`,
  28000: (where) => `The name or password for ${where} is not accepted`,
  '3D000': (where) => `${where} does not exist on that PostgreSQL`,
  53300: (where) => `${where} has no connection to spare`,
  '57P03': (where) => `${where} is just starting or stopping`,
}

/** Where a DATABASE_URL leads, without its password. @param {string} databaseUrl @param {string} [variable] */
export const placeOf = (databaseUrl, variable = 'DATABASE_URL') => {
  let url
  try {
    url = new URL(databaseUrl)
  } catch {
    url = undefined
  }
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new KindError(`${variable} should look like postgresql://name:password@host:5432/database.`)
  }
  return `${url.hostname || 'localhost'}:${url.port || 5432}${url.pathname}`
}

/** @param {unknown} error @param {string} where @param {string} [variable] */
export const explainConnection = (error, where, variable = 'DATABASE_URL') => {
  const failed = error instanceof AggregateError ? error.errors[0] : error
  const code = failed instanceof Error && 'code' in failed ? String(failed.code) : ''
  const known = reasons[code]?.(where)
  const said = failed instanceof Error ? failed.message : String(failed)
  return new KindError(
    `${known ?? `${where} could not be used (${said})`}: check ${variable} and start again.`,
  )
}

/** @typedef {(said: string) => string} Words */
/** @type {[RegExp, Words][]} */
const troubles = [
  [
    /extension "?(\w+)"? is not available|extension control file|extension ".+" must be/i,
    (said) =>
      `The PostgreSQL of DATABASE_URL lacks an extension (${said}): install its contrib package, or name another one.`,
  ],
  [
    /permission denied|must be owner|must have create/i,
    (said) =>
      `The user of DATABASE_URL may not do what is needed (${said}): let it own its database, with ALTER DATABASE … OWNER TO ….`,
  ],
  [
    /read-only transaction|in recovery/i,
    (said) =>
      `The database of DATABASE_URL takes no writes (${said}): name the primary, not a replica, and see that default_transaction_read_only is off.`,
  ],
  [
    /no space left|could not extend|disk full|disk quota/i,
    (said) => `The disk of the database in DATABASE_URL is full (${said}): make room there and start again.`,
  ],
]

/** The one sentence for what PostgreSQL refused to do, or undefined when it is a surprise. @param {string} said */
export const explainWork = (said) => {
  for (const line of said.split('\n'))
    for (const [what, words] of troubles)
      if (what.test(line)) return words(line.trim().replace(/\.$/, '').slice(0, 160))
  return undefined
}
