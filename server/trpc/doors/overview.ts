import { type Doors, nothing } from './door.ts'

export const overviewDoors: Doors = {
  'overview.show': { for: 'admins', input: nothing },
}
