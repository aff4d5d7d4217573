// @ts-check
import { createHash } from 'node:crypto'
import { createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { nameOf, quoted, readMigrations, readTables } from './tables.mjs'

/** @typedef {import('./tables.mjs').Table & { file: string, bytes: number, rows: number, sha256: string }} Dumped */
/** @typedef {{ format: 1, made: string, migrations: string[], tables: Dumped[] }} Manifest */

/** @param {pg.Client} client @param {import('./tables.mjs').Table} table @param {string} folder @returns {Promise<Dumped>} */
const dumpTable = async (client, table, folder) => {
  const file = `${table.schema}.${table.name}.copy`
  const hash = createHash('sha256')
  const heard = new Transform({
    transform: (chunk, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const columns = table.columns.map(quoted).join(', ')
  const out = client.query(copyTo(`COPY ${nameOf(table)} (${columns}) TO STDOUT`))
  await pipeline(out, heard, createWriteStream(join(folder, file)))
  const { size } = statSync(join(folder, file))
  return { ...table, file, bytes: size, rows: out.rowCount ?? 0, sha256: hash.digest('hex') }
}

/** Writes all that a database holds into a folder, as it was at one moment. @param {string} url @param {string} folder @returns {Promise<Manifest>} */
export const dump = async (url, folder) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    /** @type {import('./tables.mjs').Ask} */
    const ask = async (sql, values) => (await client.query(sql, values)).rows
    /** @type {Dumped[]} */
    const tables = []
    for (const table of await readTables(ask)) tables.push(await dumpTable(client, table, folder))
    const migrations = await readMigrations(ask)
    await client.query('COMMIT')
    return { format: 1, made: new Date().toISOString(), migrations, tables }
  } finally {
    await client.end()
  }
}
