import { db } from '#server/db.ts'
import type { Tx } from '#server/transaction.ts'

const waitingForIt = async () => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}

/** Lets all of these come as far as the lock of a thread before the first of them gets it. */
export const holdThread = async <T>(
  threadId: string,
  work: (() => Promise<T>)[],
  meanwhile: (tx: Tx) => unknown = () => undefined,
): Promise<T[]> => {
  const held = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE "id" = ${threadId}::uuid FOR NO KEY UPDATE`
      const started = work.map((one) => one())
      while ((await waitingForIt()) < work.length) await new Promise((next) => setTimeout(next, 10))
      await meanwhile(tx)
      return { started }
    },
    { timeout: 10_000 },
  )
  return Promise.all(held.started)
}
