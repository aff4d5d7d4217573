import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { checkRoom } from './check-room.ts'
import type { Finding } from './finding.ts'

/** Milliseconds of difference between our clock and the database's from which leases and links suffer. */
const drift = 2_000
const oldest = 150_000

const onDisk = () =>
  readdirSync(join(process.cwd(), 'prisma/migrations')).filter((name) => /^\d{14}_/.test(name))

const checkMigrations = async (client: pg.Client): Promise<Finding> => {
  const there = await client
    .query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    .then(({ rows }) => new Set(rows.map(({ name }) => name)))
    .catch(() => new Set<string>())
  const missing = onDisk().filter((name) => !there.has(name))
  const ahead = [...there].filter((name) => !onDisk().includes(name))
  if (ahead.length > 0) {
    const remedy = 'A newer Enough has been at this database: run that version or a newer one.'
    return {
      what: 'migrations',
      state: 'ill',
      says: `${ahead.length} that this version does not know.`,
      remedy,
    }
  }
  if (missing.length > 0) {
    const remedy = '`npm start` applies them.'
    return { what: 'migrations', state: 'note', says: `${missing.length} still to apply.`, remedy }
  }
  return { what: 'migrations', state: 'well', says: `all ${there.size} applied.` }
}

const checkJobs = async (client: pg.Client): Promise<Finding[]> => {
  const { rows } = await client
    .query<{ given_up: number; late: number; in_vain: number }>(
      `SELECT count(*) FILTER (WHERE attempts >= max_attempts)::int AS given_up,
         count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - interval '10 minutes')::int AS late,
         count(*) FILTER (WHERE attempts < max_attempts AND last_error IS NOT NULL AND locked_at IS NULL
           AND (task_identifier IN ('deliver', 'send_digest') OR task_identifier LIKE 'mail_%'))::int AS in_vain
       FROM graphile_worker.jobs`,
    )
    .catch(() => ({ rows: [] }))
  const [row] = rows
  if (!row) return []
  const waiting = row.in_vain > 0 ? `, ${row.in_vain} that wait after a mail was tried in vain` : ''
  const says = `${row.given_up} given up, ${row.late} late by more than ten minutes${waiting}.`
  const remedy = 'Look into the log for "job"; a mail server that refuses, or hangs, is the usual reason.'
  return [
    row.given_up + row.late + row.in_vain > 0
      ? { what: 'jobs', state: 'note', says, remedy }
      : { what: 'jobs', state: 'well', says },
  ]
}

const checkClock = ({ now }: { now: Date }): Finding => {
  const off = Math.abs(Date.now() - now.getTime())
  const says = `${off} ms between this machine and the database.`
  const remedy = 'Let both keep their clocks by NTP: leases, links and quiet hours go by them.'
  return off > drift ? { what: 'clock', state: 'ill', says, remedy } : { what: 'clock', state: 'well', says }
}

const ask = async (client: pg.Client): Promise<Finding[]> => {
  await client.connect()
  const { rows } = await client.query<{ version: number; shown: string; readonly: boolean; now: Date }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown,
       pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool AS readonly,
       clock_timestamp() AS now`,
  )
  const [found] = rows
  if (!found) return []
  const says = `PostgreSQL ${found.shown}.`
  if (found.version < oldest)
    return [{ what: 'database', state: 'ill', says, remedy: 'Enough needs PostgreSQL 15 or newer.' }]
  if (found.readonly)
    return [
      {
        what: 'database',
        state: 'ill',
        says: `${says} It takes no writes.`,
        remedy: 'Name the primary in DATABASE_URL, not a replica.',
      },
    ]
  const rest = [
    checkClock(found),
    await checkMigrations(client),
    ...(await checkJobs(client)),
    await checkRoom(client),
  ]
  return [{ what: 'database', state: 'well', says }, ...rest]
}

/** The database: whether it is there, takes writes, is up to date, and agrees about the time. */
export const checkDatabase = async (url: string): Promise<Finding[]> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  client.on('error', () => undefined)
  try {
    return await ask(client)
  } catch (error) {
    const { code } = error as { code?: string }
    const says = `it cannot be reached${code ? ` (${code})` : ''}.`
    const remedy = 'See that it runs, and that DATABASE_URL has its address, user and password.'
    return [{ what: 'database', state: 'ill', says, remedy }]
  } finally {
    await client.end().catch(() => undefined)
  }
}
