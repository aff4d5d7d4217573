import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { transaction } from '#server/transaction.ts'
import { restMinutes } from './policy.ts'
import { saveMine } from './save-mine.ts'
import { startRest } from './start-rest.ts'
import { endPause, takePause } from './take-pause.ts'

const minutesLeft = async (memberId: string) => {
  const { pausedUntil } = await db.moderatorCare.findUniqueOrThrow({ where: { memberId } })
  return pausedUntil ? Math.round((pausedUntil.getTime() - Date.now()) / 60_000) : null
}

it('gives a rest after something very heavy, keeps a longer one, and loses no setting', async () => {
  const viewer = await makeViewer({ role: 'care' })
  const { memberId } = viewer
  await transaction((tx) => startRest(tx, memberId))
  expect(await minutesLeft(memberId)).toBe(restMinutes)
  await saveMine(viewer, { topicsAway: ['sleep', 'sleep'], amount: 'little' })
  await takePause(viewer, 60)
  await transaction((tx) => startRest(tx, memberId))
  expect(await minutesLeft(memberId)).toBe(60)
  expect(await endPause(viewer)).toMatchObject({ topicsAway: ['sleep'], amount: 'little', pausedUntil: null })
  await transaction((tx) => startRest(tx, memberId))
  expect(await minutesLeft(memberId)).toBe(restMinutes)
})

it('goes with the decision it belongs to: what is rolled back starts no rest', async () => {
  const { memberId } = await makeViewer({ role: 'care' })
  const failed = transaction(async (tx) => {
    await startRest(tx, memberId)
    throw new Error('the decision failed')
  })
  await expect(failed).rejects.toThrow('the decision failed')
  expect(await db.moderatorCare.count({ where: { memberId } })).toBe(0)
})
