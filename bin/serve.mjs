// What a container runs: migrations, then the server, on a PostgreSQL of one's own. Nothing is fetched or built.
import { prepareExternal } from './database/external.mjs'
import { checkEnv } from './start/check-env.mjs'
import { KindError } from './start/kind-error.mjs'
import { openState } from './start/paths.mjs'
import { serverEnv, startServer } from './start/server.mjs'
import { fail, isStopping, listenForSignals } from './start/shutdown.mjs'

const serve = async () => {
  openState()
  await checkEnv()
  const url = process.env.DATABASE_URL
  if (!url) throw new KindError('Set DATABASE_URL to a PostgreSQL 15 or newer.')
  await prepareExternal(url)
  const child = await startServer(serverEnv('start', Number(process.env.PORT) || 3000, url), () => undefined)
  child.once('exit', () => {
    if (!isStopping())
      void fail(new KindError('The server stopped unexpectedly. Every word it accepted is kept.'))
  })
}

listenForSignals()
await serve().catch(fail)
