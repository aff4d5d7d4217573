import { type Doors, nothing, nowhere, post, soon, tab } from './door.ts'

export const supportDoors: Doors = {
  'support.show': { for: 'care', input: () => ({ caseId: nowhere }), mayBeEmpty: true },
  'support.assess': {
    for: 'care',
    input: () => ({ caseId: nowhere, tab, token: 1, version: 1, level: 2, reason: 'r' }),
    mayBeEmpty: true,
  },
  'support.sendCard': {
    for: 'care',
    input: () => ({ caseId: nowhere, tab, token: 1, words: 'w' }),
    mayBeEmpty: true,
  },
  'support.card': { for: 'evenSuspended', input: () => ({ cardId: nowhere }), mayBeEmpty: true },
  'support.answerCard': {
    for: 'evenSuspended',
    input: () => ({ cardId: nowhere, misuse: 'not_needed' }),
    mayBeEmpty: true,
  },
  'support.whenRead': { for: 'members', input: post, mayBeEmpty: true },
  'support.proposeContact': {
    for: 'care',
    input: () => ({ caseId: nowhere, service: 's', words: 'w' }),
    mayBeEmpty: true,
  },
  'support.answerContact': {
    for: 'care',
    input: () => ({ contactId: nowhere, sign: true }),
    mayBeEmpty: true,
  },
  'support.finishContact': {
    for: 'care',
    input: () => ({ contactId: nowhere, outcome: 'o' }),
    mayBeEmpty: true,
  },
  'support.openSafeguarding': {
    for: 'care',
    input: () => ({ caseId: nowhere, concern: 'c' }),
    mayBeEmpty: true,
  },
  'support.addStep': { for: 'leads', input: () => ({ caseId: nowhere, words: 'w' }), mayBeEmpty: true },
  'support.closeSafeguarding': {
    for: 'leads',
    input: () => ({ caseId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'support.duty': { for: 'care', input: nothing },
  'support.planShift': { for: 'leads', input: ({ careId }) => ({ ...soon(), memberId: careId }) },
  'support.takeShift': { for: 'care', input: soon },
  'support.leaveShift': { for: 'care', input: () => ({ shiftId: nowhere }), mayBeEmpty: true },
}
