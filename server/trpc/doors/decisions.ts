import { randomUUID } from 'node:crypto'
import { type Doors, nothing, nowhere, tab } from './door.ts'

export const decisionsDoors: Doors = {
  'decisions.case': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
  'decisions.decide': {
    for: 'caretakers',
    input: ({ caseId }) => ({
      caseId,
      tab,
      // of no lease that there is
      token: 999,
      version: 1,
      idempotencyKey: randomUUID(),
      reason: 'r',
      kind: 'approve',
    }),
  },
  'decisions.bulkPreview': {
    for: 'caretakers',
    input: () => ({ caseIds: [nowhere], kind: 'approve', tab }),
  },
  'decisions.bulkDecide': {
    for: 'caretakers',
    input: () => ({
      cases: [{ caseId: nowhere, version: 1 }],
      kind: 'approve',
      tab,
      reason: 'r',
      idempotencyKey: randomUUID(),
    }),
  },
  'decisions.undoBatch': { for: 'caretakers', input: () => ({ batchId: nowhere }), mayBeEmpty: true },
  'decisions.amend': {
    for: 'leads',
    input: () => ({ decisionId: nowhere, reason: 'r' }),
    mayBeEmpty: true,
  },
  'decisions.undo': { for: 'caretakers', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'decisions.undoable': { for: 'caretakers', input: nothing },
  'decisions.log': { for: 'moderators', input: () => ({}) },
}
