import { type Doors, nothing, nowhere } from './door.ts'

export const careToolsDoors: Doors = {
  'careTools.box': { for: 'evenSuspended', input: nothing },
  'careTools.pull': { for: 'evenSuspended', input: () => ({ since: 0 }) },
  'careTools.push': {
    for: 'evenSuspended',
    input: () => ({ entries: [{ id: nowhere, kind: 'win', base: 0, body: '{}' }] }),
  },
  'careTools.beQuiet': { for: 'evenSuspended', input: () => ({ minutes: 0 }) },
  'careTools.export': { for: 'evenSuspended', input: nothing },
  'careTools.erase': { for: 'evenSuspended', input: nothing },
}
