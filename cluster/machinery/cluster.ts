import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, dropTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'
import { freePort } from '../../bin/start/port.mjs'
import { serverArgs } from '../../bin/start/server-args.mjs'
import { end, startProgram } from './program.ts'
import { layWire } from './wire.ts'

const startRedis = async (folder: string) => {
  const port = await freePort()
  const child = await startProgram(
    'redis-server',
    ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    port,
  )
  return { port, child }
}

const through = (url: string, port: number) => {
  const changed = new URL(url)
  changed.hostname = '127.0.0.1'
  changed.port = String(port)
  return changed.href
}

type Node = { port: number; child: ChildProcess }

/** The real thing: PostgreSQL, Redis and several processes of the server, with a wire to each that can be cut. */
export const startCluster = async (size: number, given: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-cluster-'))
  const postgres = await startTestPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
  await prepareTemplate()
  const database = await createTestDatabase()
  // The test itself looks at the truth past the wires.
  Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: 'only-for-the-cluster' })
  const redis = await startRedis(folder)
  const toDatabase = await layWire(() => [Number(new URL(database.url).port)])
  const toRedis = await layWire(() => [redis.port])

  const complaints: string[] = []
  const startNode = async (more: Record<string, string> = {}): Promise<Node> => {
    const port = await freePort()
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      LOG_LEVEL: 'silent',
      SCREENING_STAGES: 'first',
      PORT: String(port),
      PUBLIC_URL: 'http://localhost',
      DATABASE_URL: through(database.url, toDatabase.port),
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
      ENOUGH_DATA: folder,
      ...given,
      ...more,
    }
    const child = await startProgram(process.execPath, serverArgs, port, env, (said) => complaints.push(said))
    return { port, child }
  }

  const nodes: Node[] = []
  for (let n = 0; n < size; n += 1) nodes.push(await startNode())
  const ports = () => nodes.map(({ port }) => port)
  const balancer = await layWire(ports)

  return {
    nodes,
    toDatabase,
    toRedis,
    balancer,
    ports,
    /** The power goes: nothing is said to anybody. */
    killNode: async (n: number) => {
      const [node] = nodes.splice(n, 1)
      if (node) await end(node.child, 'SIGKILL')
    },
    addNode: async (more?: Record<string, string>) => {
      const node = await startNode(more)
      nodes.push(node)
      return node
    },
    /** Somebody exchanges a process for a new one: it may finish what it has begun. */
    retireNode: async (n: number) => {
      const [node] = nodes.splice(n, 1)
      if (node) await end(node.child)
    },
    databaseUrl: database.url,
    /** What the processes wrote on stderr. */
    complaints,
    folder,
    stop: async () => {
      for (const { child } of nodes) await end(child)
      await Promise.all([balancer.close(), toDatabase.close(), toRedis.close()])
      const { closeDb } = await import('#server/db.ts')
      await closeDb()
      await end(redis.child)
      await dropTestDatabase(database)
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Cluster = Awaited<ReturnType<typeof startCluster>>
