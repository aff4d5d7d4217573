import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { Prisma } from '#prisma/generated/client.ts'
import { nameOf } from './name-statement.ts'
import { listenForNoRoom } from './no-room.ts'
import { isStale, isStaleError, listenForStale, untilFresh } from './stale-line.ts'

/** The connection of a transaction, from the moment it is taken until it goes back to the pool. */
type Line = { client: pg.PoolClient | null; left: boolean }

// Next compiles its own copy of this module beside the custom server's, and the pool is one for both.
const shared = globalThis as typeof globalThis & { enoughLines?: AsyncLocalStorage<Line> }
shared.enoughLines ??= new AsyncLocalStorage<Line>()
const lines = shared.enoughLines

const leaving = new WeakMap<pg.ClientBase, () => void>()

const take = (line: Line, client: pg.PoolClient) => {
  line.client = client
  leaving.set(client, () => {
    leaving.delete(client)
    line.left = true
  })
  return client
}

type Called = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void

/** Whoever leaves a connection whose statements do not fit the tables any more closes it. */
const closeIfStale = (client: pg.PoolClient) => {
  const { release } = client
  client.release = (trouble) => release(trouble ?? isStale(client))
  return client
}

/** A pool that tells a transaction which connection it got, and keeps none that went stale. */
export class LinePool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config)
    this.on('connect', listenForStale)
    this.on('connect', listenForNoRoom)
    this.on('release', (_, client) => leaving.get(client)?.())
  }
  /** Prisma asks for a promise; who asks with a callback is none of ours. */
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Called): void
  override connect(callback?: Called) {
    if (callback) return void super.connect(callback)
    const line = lines.getStore()
    const taken = super.connect().then(closeIfStale)
    return line && !line.client ? taken.then((client) => take(line, client)) : taken
  }
  /** Outside a transaction nothing is lost by asking again, on another connection. */
  override query = ((...asked: Parameters<pg.Pool['query']>) => {
    const ask = () => super.query(...asked)
    return asked.some((one) => typeof one === 'function')
      ? ask()
      : untilFresh(ask as unknown as () => Promise<unknown>, isStaleError)
  }) as pg.Pool['query']
}

/** As Prisma reads them: whole numbers of 64 bits, and times without a zone, which are in UTC. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
}
const getTypeParser = ((oid: number, format: 'text') =>
  (format === undefined || format === 'text' ? parsers[oid] : undefined) ??
  pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

// a time is written in UTC, as Prisma writes it, and not in the zone of this process
const written = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.map(written) : value

const ask = ({ client, left }: Line, { text, values }: Prisma.Sql) => {
  if (!client || left) throw new Error('a transaction was asked after its end')
  return client.query({ text, values: values.map(written), name: nameOf(text), types: { getTypeParser } })
}

const toSql = (asked: TemplateStringsArray | Prisma.Sql, values: unknown[]) =>
  'raw' in asked ? Prisma.sql(asked, ...values) : asked

/**
 * The same transaction, with its plain statements sent over its own connection: the client costs three times as much
 * to carry them. What models are asked for goes the usual way. Where the connection is not known, all does.
 */
const overLine = <T extends Prisma.TransactionClient>(tx: T, line: Line): T => {
  if (!line.client) return tx
  const plain = {
    $queryRaw: async (asked: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await ask(line, toSql(asked, values))).rows,
    $executeRaw: async (asked: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await ask(line, toSql(asked, values))).rowCount ?? 0,
  }
  // not a proxy of the client's own, which is one too: each look at it would be checked against that one
  return new Proxy(plain as unknown as T, {
    get: (own, key) => Reflect.get(key in own ? own : tx, key),
  })
}

type Begin = <T>(work: (tx: Prisma.TransactionClient) => Promise<T>) => Promise<T>

/**
 * Begins a transaction whose plain statements go over its own connection. When that one turns out to be stale nothing
 * has been written: the work is done anew, from its beginning, on another.
 */
export const onOwnLine = <T>(
  begin: Begin,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> => {
  let line: Line = { client: null, left: false }
  return untilFresh(
    () => {
      line = { client: null, left: false }
      return lines.run(line, () => begin((tx) => work(overLine(tx, line))))
    },
    () => line.client !== null && isStale(line.client),
  )
}
