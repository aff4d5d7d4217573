import { type Doors, nowhere, tab } from './door.ts'

export const casesDoors: Doors = {
  'cases.queue': { for: 'caretakers', input: () => ({}) },
  'cases.events': { for: 'caretakers', input: () => ({ since: new Date() }) },
  'cases.colleagues': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
  'cases.claim': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab }) },
  'cases.takeOver': { for: 'moderators', input: ({ caseId }) => ({ caseId, tab }) },
  'cases.claimNext': { for: 'caretakers', input: () => ({ tab }) },
  'cases.heartbeat': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1 }) },
  'cases.release': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1 }) },
  'cases.hold': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1, words: 'w' }) },
  'cases.handOver': {
    for: 'caretakers',
    input: ({ caseId }) => ({ caseId, tab, token: 1, toId: nowhere, words: 'w' }),
  },
  'cases.keepDraft': { for: 'caretakers', input: ({ caseId }) => ({ caseId, draft: { note: 'n' } }) },
  'cases.skip': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
}
