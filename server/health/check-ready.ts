import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '#server/db.ts'
import { hasRoom } from '#server/no-room.ts'
import { reachRedis } from '#server/realtime/adapter.ts'
import { isStopping } from './stopping.ts'
import { within } from './within.ts'

export type Check = { name: 'stopping' | 'database' | 'migrations' | 'redis' | 'room'; ok: boolean }

/** Milliseconds after which something that does not answer counts as away. */
const patience = 2_000

const answers = (work: Promise<unknown>) =>
  within(patience, work).then(
    () => true,
    () => false,
  )

const newest = () =>
  readdirSync(join(process.cwd(), 'prisma/migrations'))
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
    .at(-1) ?? ''

const migrated = async () => {
  const [row] = await db.$queryRaw<{ applied: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM _prisma_migrations
      WHERE migration_name = ${newest()} AND finished_at IS NOT NULL) AS applied`
  if (!row?.applied) throw new Error('the newest migration is not there')
}

/** What has to answer before people may be sent to this process. Names what is away, and nothing about it. */
export const checkReady = async (): Promise<{ ready: boolean; checks: Check[] }> => {
  const [database, migrations, redis] = await Promise.all([
    answers(db.$queryRaw`SELECT 1`),
    answers(migrated()),
    answers(reachRedis()),
  ])
  const checks: Check[] = [
    { name: 'stopping', ok: !isStopping() },
    { name: 'database', ok: database },
    { name: 'migrations', ok: migrations },
    { name: 'redis', ok: redis },
    { name: 'room', ok: hasRoom() },
  ]
  // without room all can be read: sent away from every process, nobody could do even that
  return { ready: checks.every(({ name, ok }) => ok || name === 'room'), checks }
}
