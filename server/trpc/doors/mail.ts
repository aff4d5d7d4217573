import { type Doors, nothing } from './door.ts'

export const mailDoors: Doors = {
  'mail.demoInbox': { for: 'anyone', input: nothing },
}
