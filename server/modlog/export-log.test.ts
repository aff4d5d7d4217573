import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { streamOf } from '#server/csv.ts'
import { db } from '#server/db.ts'
import { exportLog } from './export-log.ts'

const many = 20_000

it.each(['member', 'moderator', 'care'] as const)('is not for a %s', async (role) => {
  await expect(exportLog(await makeViewer({ role }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('is not for a guest, nor for a lead whose account rests', async () => {
  await expect(exportLog(null)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const resting = await makeViewer({ role: 'lead', suspended: true })
  await expect(exportLog(resting)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('streams every row once and in order, its own act the last of them', async () => {
  const lead = await makeViewer({ role: 'lead' })
  await db.$executeRaw`
    INSERT INTO "ModLog" SELECT n, now(), ${lead.memberId}::uuid, 'case.hide', '=1+1', '{"reason": "a, \\"b\\"\\nc"}',
      repeat('0', 64), md5(n::text) FROM generate_series(1, ${many}) n`
  const chunks: string[] = []
  const decoder = new TextDecoder()
  for await (const chunk of streamOf(await exportLog(lead))) chunks.push(decoder.decode(chunk))
  // a page at a time, never all of it in one piece
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(300 * 1000)
  const lines = chunks.join('').split('\r\n').slice(0, -1)
  expect(lines[0]).toBe('seq,at,actorId,act,subject,detail,previous,hash')
  expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(
    Array.from({ length: many + 1 }, (_, index) => index + 1),
  )
  expect(lines[1]).toContain(`,case.hide,'=1+1,"{""reason"":""a, \\""b\\""\\nc""}",`)
  expect(lines.at(-1)).toContain(',modlog.export,')
})

it('reads no further for somebody who has gone', async () => {
  const lines = await exportLog(await makeViewer({ role: 'admin' }))
  const reader = streamOf(lines).getReader()
  await reader.read()
  await reader.cancel()
  expect(await lines.next()).toMatchObject({ done: true })
})
