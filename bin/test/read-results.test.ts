import { expect, test } from 'vitest'
import { countJourneys, countUnits } from './read-results.mjs'

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) })

test('units count their tests, and a file that could not be loaded as a failure', () => {
  const found = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file('passed', 3), file('failed', 1), file('failed', 0)],
  }
  expect(countUnits(found)).toEqual({ passed: 3, failed: 2 })
})

test('journeys count a second try and a broken setup as failures', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 0 }
  expect(countJourneys({ stats, errors: [] })).toEqual({ passed: 5, failed: 1 })
  expect(countJourneys({ stats: { ...stats, flaky: 0 }, errors: [{}] })).toEqual({ passed: 5, failed: 1 })
  expect(countJourneys({ stats: { ...stats, flaky: 0, unexpected: 2 }, errors: [{}] })).toEqual({
    passed: 5,
    failed: 2,
  })
})
