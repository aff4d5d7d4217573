import { circle, type Doors, nothing } from './door.ts'

export const buddiesDoors: Doors = {
  'buddies.mine': { for: 'members', input: nothing },
  'buddies.ask': { for: 'circle', input: circle },
  'buddies.stopAsking': { for: 'members', input: nothing },
  'buddies.answer': { for: 'members', input: () => ({ accept: false }), mayBeEmpty: true },
  'buddies.end': { for: 'members', input: nothing },
}
