import { expect, test } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
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
