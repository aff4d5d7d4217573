import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const cli = join(import.meta.dirname, 'screen-cli.ts')
const run = (input: string) => {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', cli], {
    input,
    encoding: 'utf8',
  })
  return {
    status,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

test('each line gets its verdict, in order', () => {
  const { status, lines } = run('{"id":"a","text":"me too"}\n\n{"id":2,"text":"You are a terrible mother"}\n')
  expect(status).toBe(0)
  expect(lines).toMatchObject([
    { id: 'a', label: 'ok', route: 'leave', spans: [] },
    { id: 2, label: 'shaming', severity: 2, route: 'queue', spans: [{ start: 0, end: 25 }], stage: 'first' },
  ])
})

test('a line that cannot be read is told, and the others are screened', () => {
  const { status, lines } = run('{"id":1}\nnonsense\n{"id":3,"text":"same"}\n')
  expect(status).toBe(1)
  expect(lines).toMatchObject([
    { id: 1, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: 3, label: 'ok' },
  ])
})
