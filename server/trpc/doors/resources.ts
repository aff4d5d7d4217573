import type { Doors } from './door.ts'

export const resourcesDoors: Doors = {
  'resources.list': { for: 'anyone', input: () => ({}) },
}
