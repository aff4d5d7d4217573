import { randomUUID } from 'node:crypto'
import { type Doors, nothing } from './door.ts'

// each asks for one of its own: only so many mails go to one mailbox
const address = () => ({ email: `walk-${randomUUID()}@test.example` })

export const addressesDoors: Doors = {
  'addresses.show': { for: 'members', input: nothing },
  'addresses.ask': { for: 'members', input: address },
  'addresses.askCutOff': { for: 'members', input: address },
  'addresses.confirm': { for: 'members', input: () => ({ code: '123456' }) },
  'addresses.keep': { for: 'members', input: nothing },
}
