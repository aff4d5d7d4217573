// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onThePath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram)

/** The browser Playwright downloaded for itself, when it did. */
const playwrights = () => {
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Where a Chromium is, without fetching any. @returns {string | undefined} */
export const findChromium = () => {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) return isProgram(named) ? named : undefined
  return playwrights() ?? onThePath()
}

/** @param {string} command @param {string[]} args */
const attempt = (command, args) => {
  process.stdout.write(`  ${[command, ...args].join(' ')}\n`)
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

const root = fileURLToPath(new URL('..', import.meta.url))
const byPlaywright = () =>
  attempt(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'])

const bySystem = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  (attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']) ||
    (attempt('apt-get', ['update']) &&
      attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])))

/** Finds a Chromium or fetches one, saying so. @returns {string | undefined} */
export const ensureChromium = () => {
  const found = findChromium()
  if (found || process.env.PLAYWRIGHT_CHROMIUM_PATH) return found
  process.stdout.write('No Chromium was found, so one is fetched:\n')
  return (byPlaywright() && playwrights()) || (bySystem() && onThePath()) || undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = ensureChromium()
  process.stdout.write(path ? `${path}\n` : '')
  if (!path) {
    process.stderr.write(
      process.env.PLAYWRIGHT_CHROMIUM_PATH
        ? `PLAYWRIGHT_CHROMIUM_PATH names no program: ${process.env.PLAYWRIGHT_CHROMIUM_PATH}\n`
        : 'No Chromium was found and none could be fetched: install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.\n',
    )
  }
  process.exitCode = path ? 0 : 1
}
