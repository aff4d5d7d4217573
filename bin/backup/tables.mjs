// @ts-check

/** @typedef {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} Ask */
/** @typedef {{ schema: string, name: string, columns: string[] }} Table */

// What PostgreSQL and the migrations know by themselves, and what may be lost.
// Copies that members asked for are made anew: a backup is no place for all that somebody kept for themselves.
const left = [
  'public._prisma_migrations',
  'public.RateLimit',
  'public.AccountExport',
  'public.AccountExportPart',
  'graphile_worker.migrations',
]

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** @param {Pick<Table, 'schema' | 'name'>} table */
export const nameOf = ({ schema, name }) => `${quoted(schema)}.${quoted(name)}`

/** Every table that holds something of the community, with the columns that are written by hand. @param {Ask} ask @returns {Promise<Table[]>} */
export const readTables = async (ask) => {
  const rows = await ask(`
    SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
    GROUP BY 1, 2 ORDER BY 1 DESC, 2`)
  return /** @type {Table[]} */ (rows).filter(({ schema, name }) => !left.includes(`${schema}.${name}`))
}

/** @param {Ask} ask */
export const readMigrations = async (ask) =>
  (
    await ask(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    )
  ).map(({ name }) => String(name))
