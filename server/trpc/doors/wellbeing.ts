import { type Doors, nothing } from './door.ts'

export const wellbeingDoors: Doors = {
  'wellbeing.mine': { for: 'caretakers', input: nothing },
  'wellbeing.save': { for: 'caretakers', input: () => ({ topicsAway: ['sleep'], amount: 'usual' }) },
  'wellbeing.pause': { for: 'caretakers', input: () => ({ minutes: 15 }) },
  'wellbeing.endPause': { for: 'caretakers', input: nothing },
  'wellbeing.team': { for: 'leads', input: nothing },
}
