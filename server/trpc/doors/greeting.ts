import { circle, type Doors, nothing } from './door.ts'

export const greetingDoors: Doors = {
  'greeting.waiting': { for: 'members', input: nothing },
  'greeting.willing': { for: 'members', input: () => ({ greets: false }) },
  'greeting.forHosts': { for: 'hosts', input: circle },
}
