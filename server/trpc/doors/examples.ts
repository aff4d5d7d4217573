import { type Doors, nowhere } from './door.ts'

export const examplesDoors: Doors = {
  'examples.correct': {
    for: 'moderators',
    input: () => ({ revisionId: nowhere, label: 'ok' }),
    mayBeEmpty: true,
  },
}
