import { pool } from '#server/db.ts'

export type Column = { schema: string; table: string; column: string; type: string }

/** Every column of everything in the database that holds rows: tables, partitions and what was made of them. */
export const readColumns = async (): Promise<Column[]> => {
  const { rows } = await pool().query<Column>(`
    SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg_toast%' AND n.nspname NOT LIKE 'pg_temp%'
    ORDER BY 1, 2, a.attnum`)
  return rows
}

export const byTable = (columns: Column[]) => {
  const tables = new Map<string, Column[]>()
  for (const column of columns) {
    const name = `"${column.schema}"."${column.table}"`
    tables.set(name, [...(tables.get(name) ?? []), column])
  }
  return tables
}
