import { type Doors, nowhere, post } from './door.ts'

export const savedDoors: Doors = {
  'saved.save': { for: 'circle', input: post },
  'saved.letGo': { for: 'members', input: () => ({ postId: nowhere }) },
  'saved.list': { for: 'members', input: () => ({}) },
}
