// @ts-check
import { startEmbedded } from '../postgres/embedded.mjs'
import { stopPostmaster } from '../postgres/postmaster.mjs'
import { KindError } from '../start/kind-error.mjs'
import { state } from '../start/paths.mjs'
import { step } from '../start/say.mjs'
import { fail, isStopping, whenStopping } from '../start/shutdown.mjs'
import { applyMigrations } from './migrations.mjs'
import { seed } from './seed.mjs'
import { withDatabase } from './sql.mjs'

const name = 'enough'
const draft = 'enough_draft'

/** Starts the built-in PostgreSQL and has it closed when everything closes. */
export const startBuiltIn = () =>
  step({ doing: 'Starting the database', done: 'Database started' }, async () => {
    const database = await startEmbedded(state, {
      spawned: (child) => whenStopping(() => stopPostmaster(child)),
    })
    database.child.once('exit', () => {
      if (!isStopping())
        void fail(
          new KindError(
            'The database stopped unexpectedly; .enough/postgres.log tells why. Every word it accepted is kept: start again.',
          ),
        )
    })
    return database
  })

/**
 * Makes the demo database under another name and gives it its own once it is whole, so that a first run
 * (or a reset) that was cut off is simply done again.
 * @param {(database: string) => string} url
 */
export const makeDemo = async (url) => {
  const admin = url('postgres')
  await withDatabase(admin, async (ask) => {
    await ask(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await ask(`CREATE DATABASE ${draft}`)
  })
  await applyMigrations(url(draft))
  await seed(url(draft), 'demo')
  await withDatabase(admin, async (ask) => {
    await ask('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [draft])
    await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await ask(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
}

/** The address of the community's database, ready to serve. */
export const prepareBuiltIn = async () => {
  const { url } = await startBuiltIn()
  const there = await withDatabase(url('postgres'), (ask) =>
    ask('SELECT 1 FROM pg_database WHERE datname = $1', [name]),
  )
  if (there.length > 0) await applyMigrations(url(name))
  else await makeDemo(url)
  return url(name)
}
