// @ts-check
import { say } from '../start/say.mjs'
import { countJourneys, countUnits, readJson } from './read-results.mjs'
import { runShown } from './run-shown.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

const bin = (/** @type {string} */ name) => `node_modules/${name}`

/** One check counts as one. @param {string} title @param {string[]} args @returns {Promise<Counts>} */
const check = async (title, args) => {
  const well = await runShown(title, args)
  return { passed: well ? 1 : 0, failed: well ? 0 : 1 }
}

/**
 * A suite counts its tests. One that broke before it could write them down counts as one failure.
 * @param {string} title @param {string[]} args @param {string} file @param {(found: any) => Counts} count
 */
const suite = async (title, args, file, count) => {
  const well = await runShown(title, args)
  const found = readJson(file)
  const counts = found ? count(found) : { passed: 0, failed: 0 }
  return well || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** @param {() => Promise<unknown>} buildPages @returns {Promise<Counts>} */
const build = async (buildPages) => {
  say('\n— pages')
  try {
    await buildPages()
    return { passed: 1, failed: 0 }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  }
}

/** @param {string | undefined} chromium @returns {Promise<Counts>} */
const journeys = async (chromium) => {
  if (!chromium) {
    say('No Chromium was found and none could be fetched: name one in PLAYWRIGHT_CHROMIUM_PATH.')
    return { passed: 0, failed: 1 }
  }
  return suite(
    'browser journeys',
    [bin('@playwright/test/cli.js'), 'test'],
    'test-results/e2e.json',
    countJourneys,
  )
}

/** @param {{ buildPages: () => Promise<unknown>, chromium: string | undefined }} ready */
export const runSteps = async ({ buildPages, chromium }) => {
  const units = [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json']
  const read = async () => [
    await check('types', [bin('typescript/bin/tsc'), '--noEmit']),
    await check('lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '.']),
    await check('direction of imports', [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'app',
      'server',
      'prisma',
    ]),
  ]
  const steps = [
    // the pages are built beside the checks that only read: each leaves half of the machine to the other
    async () => (await Promise.all([build(buildPages), read()])).flat(),
    async () => [
      await suite(
        'units, on a real PostgreSQL',
        [...units, '--outputFile.json=test-results/units.json'],
        'test-results/units.json',
        countUnits,
      ),
    ],
    async () => [await journeys(chromium)],
  ]
  const total = { passed: 0, failed: 0 }
  for (const step of steps) {
    for (const { passed, failed } of await step()) {
      total.passed += passed
      total.failed += failed
    }
  }
  return total
}
