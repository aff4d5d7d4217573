import { type Doors, nothing, nowhere } from './door.ts'

export const revealsDoors: Doors = {
  'reveals.mine': { for: 'evenSuspended', input: nothing },
  'reveals.author': {
    for: 'moderators',
    input: () => ({ caseId: nowhere, reason: 'somebody may be in danger' }),
    mayBeEmpty: true,
  },
}
