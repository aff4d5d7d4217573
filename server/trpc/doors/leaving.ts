import type { Doors } from './door.ts'

export const leavingDoors: Doors = {
  'leaving.ask': { for: 'evenSuspended', input: () => ({ choice: 'leave_words', atOnce: false }) },
}
