// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from '../start/paths.mjs'

/** What a suite wrote down; undefined when it broke before. @param {string} path @returns {any} */
export const readJson = (path) =>
  existsSync(inRoot(path)) ? JSON.parse(readFileSync(inRoot(path), 'utf8')) : undefined

/** vitest's file. A test file that could not even be loaded is a failure too. @param {any} found */
export const countUnits = (found) => {
  const broken = found.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: found.numPassedTests, failed: found.numFailedTests + broken.length }
}

/** Playwright's file. @param {any} found */
export const countJourneys = (found) => {
  const { expected, flaky, unexpected } = found.stats
  // One that passed only at the second try did not pass.
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? found.errors.length : 0) }
}
