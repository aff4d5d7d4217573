import { type Doors, nowhere } from './door.ts'

export const apologiesDoors: Doors = {
  'apologies.say': {
    for: 'members',
    input: () => ({ decisionId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'apologies.read': { for: 'members', input: () => ({ apologyId: nowhere }), mayBeEmpty: true },
}
