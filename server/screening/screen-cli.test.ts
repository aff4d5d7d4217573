import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const cli = join(import.meta.dirname, 'screen-cli.ts')
const run = (input: string, ...args: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], {
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

const shaming = 'You are a terrible mother and your poor kids know it'
const fields = 'id label severity confidence route spans cues topic explanation stage version'.split(' ')

test('each line gets its verdict, in order, from both stages', () => {
  const { status, lines } = run(`{"id":"a","text":"me too"}\n\n${JSON.stringify({ id: 2, text: shaming })}\n`)
  expect(status).toBe(0)
  expect(lines.map((line) => Object.keys(line))).toEqual([fields, fields])
  expect(lines).toMatchObject([
    { id: 'a', route: 'leave', severity: null, topic: null, spans: [], stage: 'both' },
    { id: 2, label: 'shaming', route: 'queue', stage: 'both' },
  ])
  const [span] = lines[1].spans
  expect(shaming.slice(span.start, span.end)).toBe(span.text)
})

test('with --first-stage the encoder is left alone', () => {
  const { lines } = run('{"id":1,"text":"me too"}\n', '--first-stage')
  expect(lines).toMatchObject([{ id: 1, route: 'leave', stage: 'first' }])
})

test('a line that cannot be read is told, and the others are screened', () => {
  const { status, lines } = run('{"id":1}\nnonsense\n{"id":3,"text":"me too"}\n', '--first-stage')
  expect(status).toBe(1)
  expect(lines).toEqual([
    { id: 1, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    expect.objectContaining({ id: 3, route: 'leave' }),
  ])
})

test('the same text gets the same answer, each time', () => {
  const input = `${JSON.stringify({ id: 1, text: shaming })}\n`
  expect(run(input)).toEqual(run(input))
})
