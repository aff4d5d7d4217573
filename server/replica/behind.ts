/** Asks one database; what it cannot answer is thrown. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

export type Standing = {
  /** It follows another database, and takes no writes of its own. */
  follows: boolean
  /** All that the primary had a moment ago is there. */
  hasAll: boolean
  /** Seconds since what it has last heard was written; null when it has heard nothing since it began. */
  seconds: number | null
}

/**
 * How far a replica is behind. The place in the primary's log comes first, so that what is written meanwhile does
 * not count; the seconds mean something only where not all is there: with nobody writing they grow by themselves.
 */
export const standingOf = async (primary: Ask, replica: Ask): Promise<Standing> => {
  const [now] = await primary('SELECT pg_current_wal_lsn()::text AS place')
  const [row] = await replica(
    `SELECT pg_is_in_recovery() AS follows, coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) AS "hasAll",
       extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS seconds`,
    [now?.place],
  )
  return row as Standing
}
