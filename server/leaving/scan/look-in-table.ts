import { pool } from '#server/db.ts'
import type { Column } from './read-columns.ts'

/** What is looked for, each under a name that may be told. */
export type Markers = Record<string, string>
/** Where something was found: `public.Post.authorId`, a file, a stream. Never what. */
export type Trace = { place: string; what: string; times: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How a marker is found in raw bytes: as text, and an id also as the sixteen bytes it is made of. */
const inBytes = (name: string, at: number, value: string) => {
  const text = `position(convert_to($${at}, 'UTF8') IN ${name}) > 0`
  return uuid.test(value)
    ? `(${text} OR position(decode(replace($${at}, '-', ''), 'hex') IN ${name}) > 0)`
    : text
}

const condition = ({ column, type }: Column, at: number, value: string) => {
  const name = `"${column}"`
  if (type === 'bytea') return inBytes(name, at, value)
  // a name in JSON may be written with escapes
  return `strpos(lower(${name}::text), lower($${at})) > 0`
}

/** Looks at every value of a table once. */
export const lookInTable = async (table: string, columns: Column[], markers: Markers): Promise<Trace[]> => {
  const entries = Object.entries(markers)
  const asked = columns.flatMap((column) =>
    entries.map(([what, value], index) => ({ column, what, sql: condition(column, index + 1, value) })),
  )
  const counts = asked.map(({ sql }, index) => `count(*) FILTER (WHERE ${sql})::int AS "c${index}"`)
  const values = entries.map(([, value]) => value)
  // what no column asks for must not stay without a type
  const given = values.map((_, index) => `$${index + 1}::text IS NOT NULL`).join(' AND ')
  const { rows } = await pool().query<Record<string, number>>(
    `SELECT ${counts.join(', ')} FROM ${table} WHERE ${given}`,
    values,
  )
  return asked.flatMap(({ column, what }, index) => {
    const times = rows[0]?.[`c${index}`] ?? 0
    return times > 0 ? [{ place: `${column.schema}.${column.table}.${column.column}`, what, times }] : []
  })
}
