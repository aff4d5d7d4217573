import { type Doors, nothing } from './door.ts'

export const exportsDoors: Doors = {
  'exports.show': { for: 'evenSuspended', input: nothing },
  'exports.ask': { for: 'evenSuspended', input: nothing },
}
