import { type Doors, nothing, nowhere } from './door.ts'

export const statementsDoors: Doors = {
  'statements.show': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'statements.list': { for: 'evenSuspended', input: nothing },
}
