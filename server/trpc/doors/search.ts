import { type Doors, thread } from './door.ts'

export const searchDoors: Doors = {
  'search.posts': { for: 'members', input: () => ({ words: 'tea' }) },
  'search.alike': { for: 'circle', input: thread },
}
