import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Ask, type Standing, standingOf } from '#server/replica/behind.ts'
import type { Finding } from './finding.ts'

/** Seconds from which on sums are asked of the primary instead (server/replica/from-replica.ts). */
const far = 60

const found = (state: Finding['state'], says: string, remedy?: string): Finding => ({
  what: 'replica',
  state,
  says,
  ...(remedy && { remedy }),
})

/** What tells one PostgreSQL from another: when it was made, and when it was started. */
const whoIs = async (ask: Ask) => {
  const [row] = await ask(
    `SELECT current_database() AS name, pg_postmaster_start_time()::text AS started,
       (SELECT system_identifier::text FROM pg_control_system()) AS made`,
  ).catch(() => ask('SELECT current_database() AS name, pg_postmaster_start_time()::text AS started'))
  return row ?? {}
}

/** What is written this very moment is on its way: it has a second to arrive. */
const settled = async (primary: Ask, replica: Ask): Promise<Standing> => {
  const standing = await standingOf(primary, replica)
  for (let left = 5; left > 0 && standing.follows && !standing.hasAll; left -= 1) {
    await sleep(200)
    Object.assign(standing, await standingOf(primary, replica))
  }
  return standing
}

const compare = async (primary: Ask, replica: Ask): Promise<Finding> => {
  const [one, other] = [await whoIs(primary), await whoIs(replica)]
  if (one.started === other.started && one.name === other.name)
    return found('note', 'DATABASE_READ_URL leads to the primary itself.', 'Leave it out: it saves nothing.')
  const standing = await settled(primary, replica)
  if (!standing.follows || one.made !== other.made || one.name !== other.name)
    return found(
      'ill',
      'DATABASE_READ_URL leads to a database that is no replica of this one: its sums are of another place.',
      'Name a streaming replica of the primary, with the same database, or leave it out.',
    )
  if (standing.hasAll) return found('well', 'it has all there is.')
  const seconds = standing.seconds === null ? null : Math.round(standing.seconds)
  const behind = `it is behind${seconds === null ? '' : `, by what was written in the last ${seconds} s`}.`
  return seconds === null || seconds > far
    ? found(
        'ill',
        behind,
        'See whether it still reaches the primary. Sums are asked of the primary meanwhile.',
      )
    : found('note', behind)
}

const askOf =
  (client: pg.Client): Ask =>
  async (sql, values) =>
    (await client.query(sql, values)).rows

/** Whether the replica is one, answers, and keeps up. Nothing where none is named. */
export const checkReplica = async (primaryUrl: string, readUrl: string | undefined): Promise<Finding[]> => {
  if (!readUrl) return []
  const clients = [primaryUrl, readUrl].map((connectionString) => {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
    client.on('error', () => undefined)
    return client
  })
  const [primary, replica] = clients as [pg.Client, pg.Client]
  try {
    await primary.connect()
  } catch {
    // the database itself is ill, and said to be
    return []
  }
  try {
    await replica.connect()
    return [await compare(askOf(primary), askOf(replica))]
  } catch (error) {
    const { code } = error as { code?: string }
    const remedy =
      'Sums are asked of the primary meanwhile. See that it runs, or leave DATABASE_READ_URL out.'
    return [found('ill', `it cannot be asked${code ? ` (${code})` : ''}.`, remedy)]
  } finally {
    for (const client of clients) await client.end().catch(() => undefined)
  }
}
