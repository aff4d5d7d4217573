import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { keepApart } from '#server/quiet/keep-apart.ts'
import { readShape } from './read-shape.ts'
import { released } from './released.ts'

let pool: pg.Pool
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
  const { author, reader, threadId, postId } = await makeScene()
  const { postId: unseen } = await makeReply(reader, threadId, 'words to be kept apart from')
  await sayMeToo(reader, postId)
  await keepApart(author, unseen)
  await decideAgainst(await makeCase(), 'hide')
})
afterAll(() => pool.end())

const quoted = (name: string) => `"${name}"`

test('all that the last release reads and writes is still there, and nothing more is asked of it', async () => {
  const now = await readShape(pool)
  const faults: string[] = []
  for (const [table, columns] of Object.entries(released.tables)) {
    const there = now.tables[table]
    if (!there) faults.push(`${table} is gone`)
    for (const [column, type] of Object.entries(columns))
      if (there && there[column] !== type) faults.push(`${table}.${column} was ${type}, is ${there[column]}`)
    for (const [column, type] of Object.entries(there ?? {}))
      if (!(column in columns) && !/[?=]/.test(type)) faults.push(`${table}.${column} is new and needed`)
  }
  for (const [name, values] of Object.entries(released.enums))
    for (const value of values) if (!now.enums[name]?.includes(value)) faults.push(`${name} lost ${value}`)
  expect(faults).toEqual([])
})

/** Writes every row of a table again as the last release would, and tells how many; then all is as before. */
const writeAgain = async (client: pg.PoolClient, table: string, columns: string[]) => {
  const list = columns.map(quoted).join(', ')
  await client.query('BEGIN')
  try {
    // rows that others point to may go for a moment, and what may never be altered too
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(`CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT ${list} FROM ${quoted(table)}`)
    await client.query(`DELETE FROM ${quoted(table)}`)
    const { rowCount } = await client.query(`INSERT INTO ${quoted(table)} (${list}) SELECT ${list} FROM kept`)
    return rowCount ?? 0
  } finally {
    await client.query('ROLLBACK')
  }
}

test('rows written by the columns that the last release knows are taken, in every table', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'ALWAYS'`,
  )
  const made = new Set(rows.map(({ name }) => name))
  const client = await pool.connect()
  let written = 0
  for (const [table, columns] of Object.entries(released.tables)) {
    const given = Object.keys(columns).filter((column) => !made.has(`${table}.${column}`))
    if ((await writeAgain(client, table, given)) > 0) written += 1
  }
  client.release()
  expect(written).toBeGreaterThan(20)
})
