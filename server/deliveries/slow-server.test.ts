import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { openSlowOffice } from '#prisma/factories/slow-post-office.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import { transaction } from '#server/transaction.ts'
import { deliver } from './deliver.ts'
import { presets } from './schema.ts'
import { saveSettings } from './settings.ts'

let office: Awaited<ReturnType<typeof openSlowOffice>>
beforeAll(async () => {
  office = await openSlowOffice()
  Object.assign(process.env, { SMTP_URL: office.url, SMTP_TIMEOUT_MS: '500' })
})
afterAll(() => office.close())

/** Somebody who wants every mail, and began a conversation that another has answered. */
const makeAnswered = async () => {
  const { author, reader, threadId } = await makeScene()
  await saveSettings(author, presets.everything)
  await makeReply(reader, threadId)
  return author
}
const mailTo = ({ memberId }: Viewer) =>
  deliver({ memberId, channel: 'mail' }, new Date(Date.now() + 3_600_000))
const deliveryOf = ({ memberId }: Viewer) => db.delivery.findFirstOrThrow({ where: { memberId } })
const idOf = (mail = '') => /^message-id: (.+)$/im.exec(mail)?.[1]

test.each(['silent', 'drips', 'stops in DATA'] as const)(
  'a notice waits for a server that is like this, and is tried again: %s',
  async (way) => {
    office.taken.length = 0
    const author = await makeAnswered()
    office.be(way)
    await expect(mailTo(author)).rejects.toThrow()
    expect(await deliveryOf(author)).toMatchObject({ sentAt: null, droppedAt: null, attempts: 1 })
    office.be('no goodbye')
    await mailTo(author)
    await mailTo(author)
    expect(office.taken).toHaveLength(1)
    expect((await deliveryOf(author)).sentAt).not.toBeNull()
  },
)

test('one that took it late is asked once; one that never says whether it did gets the very same mail', async () => {
  office.taken.length = 0
  const [late, never] = [await makeAnswered(), await makeAnswered()]
  office.be('thinks', 1_500)
  await mailTo(late)
  await mailTo(late)
  expect(office.taken).toHaveLength(1)
  office.be('takes it and says nothing')
  await expect(mailTo(never)).rejects.toThrow()
  office.be('no goodbye')
  await mailTo(never)
  const ids = office.taken.map(idOf)
  expect(ids[1]).toMatch(/^<notice\.\w+@/)
  expect(ids[2]).toBe(ids[1])
  expect(ids[0]).not.toBe(ids[1])
}, 30_000)

test('what somebody had in their hands who is gone is looked at again when their time is over', async () => {
  const { memberId } = await makeAnswered()
  const claimedUntil = new Date(Date.now() + 5_400_000)
  await db.delivery.updateMany({ where: { memberId }, data: { claimedUntil } })
  await mailTo({ memberId } as Viewer)
  const waiting = (await waitingJobs('deliver')).filter(({ payload }) => payload.memberId === memberId)
  expect(waiting.map(({ runAt }) => runAt.getTime())).toContain(claimedUntil.getTime() + 1_000)
})

test('while every mail hangs, everything else on the process goes on', async () => {
  for (let n = 0; n < 6; n += 1) {
    const { memberId } = await makeAnswered()
    await db.delivery.updateMany({ where: { memberId }, data: { dueAt: new Date() } })
    await transaction((tx) => enqueue(tx, 'deliver', { memberId, channel: 'mail' }))
  }
  office.be('takes it and says nothing')
  const before = office.taken.length
  const jobs = await runJobs()
  await expect.poll(() => office.taken.length - before, { timeout: 10_000 }).toBe(4)
  await transaction((tx) => enqueue(tx, 'forget_words', {}))
  const waits = async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'forget_words'`
    return row?.n
  }
  await expect.poll(waits, { timeout: 4_000 }).toBe(0)
  expect(office.taken.length - before).toBe(4)
  await jobs.stop()
}, 40_000)
