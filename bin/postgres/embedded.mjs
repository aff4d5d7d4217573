// @ts-check
import { join } from 'node:path'
import { freePort } from '../start/port.mjs'
import { initialise } from './init.mjs'
import { keep, passwordFor, readKeys } from './keys.mjs'
import { endLeftovers } from './leftovers.mjs'
import { choosePlace } from './place.mjs'
import { startPostmaster, stopPostmaster } from './postmaster.mjs'

/** @param {{ port: number, password: string }} keys @param {string} database */
export const urlOf = ({ port, password }, database) =>
  `postgresql://enough:${password}@127.0.0.1:${port}/${database}`

/**
 * Starts the PostgreSQL that came from npm on the data in `state`/postgres, made when there is none.
 * @param {string} state the folder of everything that is kept
 * @param {{ settings?: string[], initFlags?: string[], spawned?: (child: import('node:child_process').ChildProcess) => void }} options
 */
export const startEmbedded = async (state, { settings, initFlags, spawned } = {}) => {
  const kept = join(state, 'database.json')
  const place = choosePlace(join(state, 'postgres'))
  await endLeftovers(place.data)
  const password = passwordFor(kept, place)
  const wanted = readKeys(kept)?.port ?? (await freePort())
  keep(kept, { port: wanted, password })
  await initialise(place, password, initFlags)
  const { child, port } = await startPostmaster(place, wanted, {
    settings,
    log: join(state, 'postgres.log'),
    spawned,
  })
  if (port !== wanted) keep(kept, { port, password })
  return {
    child,
    port,
    data: place.data,
    /** @param {string} database */
    url: (database) => urlOf({ port, password }, database),
    stop: () => stopPostmaster(child),
  }
}
