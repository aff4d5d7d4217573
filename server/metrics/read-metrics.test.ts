import { expect, test, vi } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { closeEngine, encoderState, engine, wakeEncoder } from '#server/screening/screen.ts'
import { readMetrics } from './read-metrics.ts'

test('what waits is counted by lane, and nothing in it names anybody', async () => {
  const { reader, postId, threadId, author } = await makeScene()
  await fileReport(reader, { postId, reason: 'unkind', words: 'these words are private' })
  const { type, text } = await readMetrics()
  expect(type).toContain('text/plain')
  expect(text).toContain('enough_cases_open{lane="hostility"} 1')
  expect(text).toMatch(/enough_jobs\{state="waiting"\} \d/)
  expect(text).toMatch(/enough_database_connections\{state="open"\} [1-9]/)
  for (const told of [
    reader.memberId,
    author.memberId,
    threadId,
    postId,
    'private',
    author.displayName ?? '?',
  ])
    expect(text).not.toContain(told)
})

test('a lane that was emptied is not counted any more', async () => {
  await db.case.updateMany({ data: { state: 'closed', closedAt: new Date() } })
  expect((await readMetrics()).text).not.toContain('lane="hostility"} 1')
})

test('an encoder that rests is told as that, and so is one that is open; without one nothing is told', async () => {
  expect((await readMetrics()).text).not.toContain('enough_encoder{')
  vi.stubEnv('SCREENING_STAGES', 'both')
  await closeEngine()
  await engine()
  expect((await readMetrics()).text).toContain('enough_encoder{state="resting"} 1')
  wakeEncoder()
  await expect.poll(encoderState, { timeout: 15_000 }).toBe('awake')
  const { text } = await readMetrics()
  expect(text).toContain('enough_encoder{state="awake"} 1')
  expect(text).not.toContain('state="resting"')
  await closeEngine()
  vi.unstubAllEnvs()
})
