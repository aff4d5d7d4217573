import pg from 'pg'

// bound, since what a pool does by itself has to find the pool and not what stands in front of it
const boundTo = (target: object, key: string | symbol) => {
  const value: unknown = Reflect.get(target, key)
  return typeof value === 'function' ? value.bind(target) : value
}

/** Classes of errors that say nothing about the work: away, out of room or of connections, just stopping. */
const passing = ['08', '53', '57']

const isAway = (error: unknown) =>
  !(error instanceof pg.DatabaseError) || passing.includes(String(error.code).slice(0, 2))

/**
 * The library writes down that an errand is done without waiting for it, and gives up at once when the database is
 * away: the failure is nobody's then, and the errand is done twice. By this code it knows to try again for hours.
 */
const asPassing = (error: unknown) => {
  if (error instanceof Error && isAway(error)) Object.assign(error, { code: 'ETIMEDOUT' })
  throw error
}

const patient = (client: pg.PoolClient) =>
  new Proxy(client, {
    get: (target, key) =>
      key === 'query'
        ? (...asked: Parameters<pg.PoolClient['query']>) =>
            Promise.resolve(target.query(...asked)).catch(asPassing)
        : boundTo(target, key),
  })

type Heard = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void

/**
 * The pool as the jobs use it. One that does not listen asks every two seconds instead, and has no connection for
 * itself all the time: the library asks for that one with a callback.
 */
export const jobPool = <Pool extends pg.Pool>(pool: Pool, listens: boolean): Pool =>
  new Proxy(pool, {
    get: (target, key) =>
      key === 'connect'
        ? (heard?: Heard) =>
            heard ? listens && target.connect(heard as never) : target.connect().then(patient, asPassing)
        : boundTo(target, key),
  })
