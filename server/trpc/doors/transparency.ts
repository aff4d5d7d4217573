import type { Doors } from './door.ts'

export const transparencyDoors: Doors = {
  'transparency.month': { for: 'anyone', input: () => ({}) },
}
