import { type Doors, nowhere } from './door.ts'

export const appealsDoors: Doors = {
  'appeals.ask': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'appeals.say': {
    for: 'evenSuspended',
    input: () => ({ appealId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'appeals.withdraw': { for: 'evenSuspended', input: () => ({ appealId: nowhere }), mayBeEmpty: true },
  'appeals.show': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'appeals.ofCase': { for: 'moderators', input: () => ({ caseId: nowhere }), mayBeEmpty: true },
}
