import superjson, { type SuperJSONResult } from 'superjson'

type Noted = { seen: Set<object>; path: string[]; dates: [string, ['Date']][] }

/** What is more than plain: left to the library. */
const more = Symbol('more')

const keysOf = (value: object): string[] | typeof more => {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? Object.keys(value) : more
}

const isPlainKey = (key: string) =>
  !key.includes('.') &&
  !key.includes('\\') &&
  key !== '__proto__' &&
  key !== 'constructor' &&
  key !== 'prototype'

const walkInto = (key: string, value: unknown, noted: Noted) => {
  noted.path.push(key)
  const plain = walk(value, noted)
  noted.path.pop()
  return plain
}

const walkObject = (value: object, noted: Noted): boolean => {
  // what stands there twice is one thing again where it is read
  if (noted.seen.has(value)) return false
  noted.seen.add(value)
  if (value instanceof Date) {
    noted.dates.push([noted.path.join('.'), ['Date']])
    return !Number.isNaN(value.getTime())
  }
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!walkInto(String(at), value[at], noted)) return false
    return true
  }
  const keys = keysOf(value)
  if (keys === more) return false
  for (const key of keys)
    if (!isPlainKey(key) || !walkInto(key, (value as Record<string, unknown>)[key], noted)) return false
  return true
}

/** Whether JSON keeps all of it but its dates, which are noted. */
const walk = (value: unknown, noted: Noted): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return typeof value === 'object' && walkObject(value, noted)
}

/**
 * What `superjson.serialize` makes of an answer, ready for JSON.stringify. Most answers are plain but for their dates:
 * these are only looked through, and not copied value by value. The library has the rest; that nobody can tell the two
 * apart is held by write-values.test.ts.
 */
export const writeValues = (value: unknown): SuperJSONResult => {
  const noted: Noted = { seen: new Set(), path: [], dates: [] }
  if (typeof value !== 'object' || value === null || value instanceof Date || !walk(value, noted))
    return superjson.serialize(value)
  const json = value as SuperJSONResult['json']
  return noted.dates.length === 0
    ? { json }
    : { json, meta: { values: Object.fromEntries(noted.dates), v: 1 } }
}

/** How answers are packed, and questions unpacked: superjson's form, which browsers of the version before know too. */
export const transformer = { serialize: writeValues, deserialize: superjson.deserialize }
