import { circle, type Doors, thread } from './door.ts'

export const threadsDoors: Doors = {
  'threads.list': { for: 'members', input: circle },
  'threads.show': { for: 'circle', input: thread },
  'threads.calm': { for: 'caretakers', input: ({ threadId }) => ({ threadId, calm: true }) },
  'threads.markRead': { for: 'circle', input: ({ threadId }) => ({ threadId, seq: 1 }) },
}
