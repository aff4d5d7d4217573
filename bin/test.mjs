// `npm test`: everything that must hold, one step after the other, and one line at the end.
import { rmSync } from 'node:fs'
import { root } from './start/paths.mjs'
import { say } from './start/say.mjs'
import { close, fail } from './start/shutdown.mjs'

const clean = () => rmSync(`${root}/test-results`, { recursive: true, force: true })

const testAll = async () => {
  // Loaded only now, in this order: the rest needs packages that may have to be installed first.
  const { installDependencies } = await import('./start/dependencies.mjs')
  await installDependencies()
  const { buildPages, generateClient } = await import('./start/build.mjs')
  await generateClient()
  const { ensureChromium } = await import('./find-chromium.mjs')
  const chromium = ensureChromium()
  if (chromium) process.env.PLAYWRIGHT_CHROMIUM_PATH = chromium
  clean()
  const { runSteps } = await import('./test/run-steps.mjs')
  const { passed, failed } = await runSteps({ buildPages, chromium })
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0
}

// Cut off, it has not passed; what it started ends with the pipes that are gone.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
const well = await testAll().catch(fail)
if (!well) process.exit(1)
await close()
