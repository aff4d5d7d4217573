import { randomUUID } from 'node:crypto'
import { type Doors, nothing, nowhere } from './door.ts'

export const draftsDoors: Doors = {
  'drafts.keep': {
    for: 'evenSuspended',
    input: () => ({
      place: 'write',
      title: '',
      words: 'not finished',
      details: {},
      key: randomUUID(),
      seen: [],
      revision: nowhere,
      device: nowhere,
    }),
  },
  'drafts.drop': { for: 'evenSuspended', input: () => ({ place: 'write', seen: nowhere }) },
  'drafts.read': { for: 'evenSuspended', input: () => ({ place: 'write' }) },
  'drafts.list': { for: 'evenSuspended', input: nothing },
}
