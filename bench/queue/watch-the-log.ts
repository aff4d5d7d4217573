import pg from 'pg'

/**
 * Every decision is sealed to the one before it, so one at a time is written at the end of its transaction.
 * Looks how many wait for their turn, now and then; the sum of it is the time that all of them lost.
 */
export const watchTheLog = async (url: string, everyMs = 20) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let [looks, waiting, active] = [0, 0, 0]
  let going = true
  const watching = (async () => {
    while (going) {
      const { rows } = await client.query(`SELECT
        count(*) FILTER (WHERE wait_event = 'advisory')::int AS waiting, count(*)::int AS active
        FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`)
      looks += 1
      waiting += rows[0].waiting
      active += rows[0].active
      await new Promise((next) => setTimeout(next, everyMs))
    }
  })()
  return async () => {
    going = false
    await watching
    await client.end()
    return { waiting: waiting / Math.max(1, looks), active: active / Math.max(1, looks) }
  }
}
