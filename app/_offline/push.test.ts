import { expect, test } from 'vitest'
import { listenForPush, pointerOf } from './push.ts'

test.each([
  [{ url: '/threads/0190-a' }, '/threads/0190-a'],
  [{ url: 'https://elsewhere.example' }, '/notices'],
  [{ url: '//elsewhere.example' }, '/notices'],
  [{ url: 'javascript:alert(1)' }, '/notices'],
  [null, '/notices'],
  ['text', '/notices'],
])('%j opens %s', (data, url) => {
  expect(pointerOf(data).url).toBe(url)
})

test('a lock screen reads that there is something, and nothing of what it is', async () => {
  const shown: unknown[] = []
  const heard: Record<string, (event: never) => void> = {}
  listenForPush({
    registration: {
      showNotification: async (...said) => {
        shown.push(said)
      },
    },
    location: { origin: 'https://enough.example' },
    clients: { matchAll: async () => [], openWindow: async () => null },
    addEventListener: (kind: string, hear: (event: never) => void) => {
      heard[kind] = hear
    },
  })
  const data = { json: () => ({ url: '/threads/1', title: 'A long day', circle: 'Dads' }) }
  heard.push?.({ data, waitUntil: () => undefined } as never)
  expect(JSON.stringify(shown)).not.toMatch(/long day|Dads/)
  expect(JSON.stringify(shown)).toContain('There is something new for you')
})
