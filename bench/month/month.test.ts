import { afterAll, expect, it } from 'vitest'
import { checksOf } from './checks.ts'
import { letClockRun } from './clock.ts'
import { runMonth } from './run-month.ts'

afterAll(letClockRun)

it('keeps budgets, opt-outs, skips and the longest wait over two busy days', {
  timeout: 120_000,
}, async () => {
  const outcome = await runMonth({ days: 2, perDay: 60, seed: 3 })
  for (const { name, wrong } of await checksOf(outcome)) expect({ name, wrong }).toEqual({ name, wrong: [] })
  expect(outcome.counts.decided).toBeGreaterThan(20)
  expect(outcome.ledger.skips()).toBeGreaterThan(0)
})
