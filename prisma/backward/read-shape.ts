import type pg from 'pg'
import type { Shape } from './released.ts'

type Row = { table: string; column: string; type: string }

/** Every table of ours with its columns, and every kind of word with its values. */
export const readShape = async (client: pg.Client | pg.Pool): Promise<Shape> => {
  const { rows } = await client.query<Row>(`
    SELECT table_name AS table, column_name AS column, udt_name
      || CASE WHEN is_nullable = 'YES' THEN '?' ELSE '' END
      || CASE WHEN column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS' THEN '=' ELSE '' END AS type
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'
    ORDER BY table_name, ordinal_position`)
  const tables: Shape['tables'] = {}
  for (const { table, column, type } of rows) tables[table] = { ...tables[table], [column]: type }
  const words = await client.query<{ name: string; values: string[] }>(`
    SELECT typname AS name, array_agg(enumlabel::text ORDER BY enumsortorder) AS values
    FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
    WHERE typnamespace = 'public'::regnamespace GROUP BY 1 ORDER BY 1`)
  return { tables, enums: Object.fromEntries(words.rows.map(({ name, values }) => [name, values])) }
}
