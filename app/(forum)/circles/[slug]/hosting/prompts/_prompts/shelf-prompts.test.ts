import { expect, test } from 'vitest'
import { limits } from '#server/posts/limits.ts'
import { promptLimits } from '#server/prompts/schema.ts'
import { screen } from '#server/screening/screen.ts'
import { shelf } from './shelf-prompts.ts'

test('the shelf has two dozen prompts and more, each of its own, short, and fine with the engine', async () => {
  expect(shelf.length).toBeGreaterThanOrEqual(24)
  expect(new Set(shelf.map(({ title }) => title)).size).toBe(shelf.length)
  expect(shelf.some(({ title }) => /good enough week/i.test(title))).toBe(true)
  const flagged: string[] = []
  for (const { title, body } of shelf) {
    expect(title.length).toBeLessThanOrEqual(limits.title)
    expect(body.length).toBeLessThanOrEqual(promptLimits.body / 4)
    const { label } = await screen(`${title}\n\n${body}`)
    if (label !== 'ok') flagged.push(`${title}: ${label}`)
  }
  expect(flagged).toEqual([])
})
