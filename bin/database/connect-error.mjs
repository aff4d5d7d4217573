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

/** Where a DATABASE_URL leads, without its password. @param {string} databaseUrl */
export const placeOf = (databaseUrl) => {
  let url
  try {
    url = new URL(databaseUrl)
  } catch {
    url = undefined
  }
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new KindError('DATABASE_URL should look like postgresql://name:password@host:5432/database.')
  }
  return `${url.hostname || 'localhost'}:${url.port || 5432}${url.pathname}`
}

/** @param {unknown} error @param {string} where */
export const explainConnection = (error, where) => {
  const failed = error instanceof AggregateError ? error.errors[0] : error
  const code = failed instanceof Error && 'code' in failed ? String(failed.code) : ''
  const known = reasons[code]?.(where)
  const said = failed instanceof Error ? failed.message : String(failed)
  return new KindError(
    `${known ?? `${where} could not be used (${said})`}: check DATABASE_URL and start again.`,
  )
}
