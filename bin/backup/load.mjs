// @ts-check
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { nameOf, quoted, readTables } from './tables.mjs'

/** @typedef {import('./tables.mjs').Ask} Ask */

const foreignKeys = `
  SELECT c.conname AS name, n.nspname AS schema, r.relname AS table, pg_get_constraintdef(c.oid) AS definition
  FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE c.contype = 'f' AND n.nspname IN ('public', 'graphile_worker')`

const sequences = `
  SELECT n.nspname AS schema, t.relname AS table, a.attname AS column,
    pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(t.relname), a.attname) AS sequence
  FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE t.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
    AND pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(t.relname), a.attname) IS NOT NULL`

/** @param {Record<string, unknown>} key */
const tableOf = ({ schema, table }) => nameOf({ schema: String(schema), name: String(table) })

/** Rows come in any order and are not acts of today: keys are put back afterwards, triggers stay silent meanwhile. @param {Ask} ask @param {() => Promise<void>} work */
const asTheyWere = async (ask, work) => {
  const keys = await ask(foreignKeys)
  const tables = await readTables(ask)
  for (const key of keys) await ask(`ALTER TABLE ${tableOf(key)} DROP CONSTRAINT ${quoted(String(key.name))}`)
  for (const table of tables) await ask(`ALTER TABLE ${nameOf(table)} DISABLE TRIGGER USER`)
  await ask(`TRUNCATE ${tables.map(nameOf).join(', ')}`)
  await work()
  for (const table of tables) await ask(`ALTER TABLE ${nameOf(table)} ENABLE TRIGGER USER`)
  for (const key of keys)
    await ask(`ALTER TABLE ${tableOf(key)} ADD CONSTRAINT ${quoted(String(key.name))} ${key.definition}`)
}

/** @param {Ask} ask */
const setSequences = async (ask) => {
  for (const row of await ask(sequences)) {
    const newest = `(SELECT max(${quoted(String(row.column))}) FROM ${tableOf(row)})`
    await ask(`SELECT setval($1, coalesce(${newest}, 1), ${newest} IS NOT NULL)`, [row.sequence])
  }
}

/**
 * Fills a migrated database with the tables of a dump, in one transaction: all of it, or nothing.
 * @param {string} url @param {string} folder @param {import('./dump.mjs').Manifest} manifest
 */
export const load = async (url, folder, manifest) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    /** @type {Ask} */
    const ask = async (sql, values) => (await client.query(sql, values)).rows
    await client.query('BEGIN')
    await asTheyWere(ask, async () => {
      for (const table of manifest.tables) {
        const into = `${nameOf(table)} (${table.columns.map(quoted).join(', ')})`
        const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`))
        await pipeline(createReadStream(join(folder, table.file)), stream)
        if (stream.rowCount !== table.rows) throw new Error(`${table.name} lost rows on the way`)
      }
      // Whoever held a job then is not there any more.
      await ask('UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL')
    })
    await setSequences(ask)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
