import { type Doors, nothing, nowhere } from './door.ts'

export const quietDoors: Doors = {
  'quiet.list': { for: 'members', input: nothing },
  'quiet.keepApart': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'quiet.muteAuthor': {
    for: 'circle',
    input: () => ({ postId: nowhere, span: 'week' }),
    mayBeEmpty: true,
  },
  'quiet.muteThing': { for: 'members', input: () => ({ kind: 'word', phrase: 'nursery', span: 'week' }) },
  'quiet.end': { for: 'members', input: () => ({ kind: 'apart', id: nowhere }) },
}
