import { expect, test } from 'vitest'
import { queueMemory } from './queue-memory.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 3, 0, second)).toISOString()

test('hears each event once, in whatever order and however often it comes', () => {
  const memory = queueMemory()
  expect(memory.since()).toBeNull()
  expect(memory.hear({ id: '7', at: at(7) })).toBe(true)
  expect(memory.hear({ id: '5', at: at(5) })).toBe(true)
  expect(memory.hear({ id: '7', at: at(7) })).toBe(false)
  expect(memory.since()).toBe(at(7))
})

test('forgets the oldest, never the newest', () => {
  const memory = queueMemory()
  for (let id = 0; id <= 1000; id++) memory.hear({ id: String(id), at: at(1) })
  expect(memory.hear({ id: '1000', at: at(1) })).toBe(false)
  expect(memory.hear({ id: '0', at: at(1) })).toBe(true)
})
