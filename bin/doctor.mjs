// `npm run doctor`: what is well, what is not, and what to do about it.
import { installDependencies } from './start/dependencies.mjs'
import { state } from './start/paths.mjs'
import { runScript } from './start/run.mjs'
import { serverEnv } from './start/server.mjs'
import { close, fail, listenForSignals } from './start/shutdown.mjs'

const examine = async () => {
  await installDependencies()
  const { communityUrl } = await import('./backup/community.mjs')
  const url = await communityUrl('being looked at')
  const port = Number(process.env.PORT) || 3000
  const env = { ...serverEnv('start', port, url), LOG_LEVEL: 'silent' }
  const { ok } = await runScript('server/doctor/doctor-cli.ts', [state], env, (chunk) =>
    process.stdout.write(chunk),
  )
  await close(ok ? 0 : 1)
}

listenForSignals()
await examine().catch(fail)
