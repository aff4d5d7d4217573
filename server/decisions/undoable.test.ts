import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { decideCase } from './decide-case.ts'
import { settleDecision } from './settle-decision.ts'
import { undoDecision } from './undo-decision.ts'
import { readUndoable } from './undoable.ts'

const decided = async () => {
  const { caseId, moderator } = await makeCase()
  const done = await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  if (!done.done) throw new Error('a decision was expected')
  return { caseId, moderator, decisionId: done.decisionId, until: done.undoUntil }
}

it('offers what one decided oneself, until the same moment as the decision said', async () => {
  const { caseId, moderator, decisionId, until } = await decided()
  expect(await readUndoable(moderator)).toMatchObject([{ decisionId, caseId, kind: 'approve', until }])
  expect(await readUndoable(await makeViewer({ role: 'admin' }))).toEqual([])
})

it('offers nothing that is undone or settled already', async () => {
  const undone = await decided()
  await undoDecision(undone.moderator, undone.decisionId)
  expect(await readUndoable(undone.moderator)).toEqual([])
  const settled = await decided()
  await settleDecision(settled.decisionId)
  expect(await readUndoable(settled.moderator)).toEqual([])
})
