import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import { db } from '#server/db.ts'
import { addStep, closeSafeguarding, openSafeguarding } from './safeguarding.ts'
import { showSupport } from './show-support.ts'

const concern = 'A baby is alone with somebody who frightens them.'

it('opens for a child in danger alone, calls the leads at once, and is theirs from then on', async () => {
  const { care, caseId } = await makeSupportCase()
  const lead = await makeViewer({ role: 'lead' })
  await expect(openSafeguarding(care, { caseId, concern })).rejects.toMatchObject({ code: 'INVALID' })
  await takeAndAssess(care, caseId, 4, true)
  await openSafeguarding(care, { caseId, concern })
  await expect(openSafeguarding(care, { caseId, concern })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await db.carePage.count({ where: { caseId, memberId: lead.memberId, ring: 'everyone' } })).toBe(1)
  expect((await showSupport(care, caseId)).safeguarding).toBeNull()
  expect(JSON.stringify(await showSupport(care, caseId))).not.toContain(concern)
  expect((await showSupport(lead, caseId)).safeguarding).toMatchObject({
    concern,
    openedBy: care.displayName,
  })
})

it('keeps the steps of two who write at once, and closes with what came of it', async () => {
  const { care, caseId } = await makeSupportCase()
  const lead = await makeViewer({ role: 'lead' })
  await takeAndAssess(care, caseId, 4, true)
  await openSafeguarding(care, { caseId, concern })
  await Promise.all(['one', 'two', 'three'].map((words) => addStep(lead, { caseId, words })))
  await closeSafeguarding(lead, { caseId, words: 'The local team is with them.' })
  await expect(addStep(lead, { caseId, words: 'late' })).rejects.toMatchObject({ code: 'CONFLICT' })
  const { safeguarding } = await showSupport(lead, caseId)
  expect(safeguarding?.state).toBe('closed')
  expect(safeguarding?.steps.map(({ words }) => words).sort()).toEqual([
    'The local team is with them.',
    'one',
    'three',
    'two',
  ])
  const acts = await db.modLog.findMany({ where: { act: { startsWith: 'safeguarding.' } } })
  expect(JSON.stringify(acts)).not.toContain('frightens')
})
