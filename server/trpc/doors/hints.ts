import { type Doors, nothing } from './door.ts'

export const hintsDoors: Doors = {
  'hints.offer': {
    for: 'circle',
    input: ({ circle: { slug } }) => ({ circle: slug, text: 'A long day, and tea at the end of it.' }),
  },
  'hints.putAway': { for: 'members', input: () => ({ hintId: 'no-such-hint' }) },
  'hints.compare': { for: 'admins', input: nothing },
}
