// @ts-check
import pg from 'pg'

/**
 * One connection for a short piece of work.
 * @template T
 * @param {string} url @param {(ask: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>) => Promise<T>} work
 */
export const withDatabase = async (url, work) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(async (sql, values) => (await client.query(sql, values)).rows)
  } finally {
    await client.end().catch(() => undefined)
  }
}
