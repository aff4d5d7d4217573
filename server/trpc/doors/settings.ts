import { type Doors, nothing, nowhere } from './door.ts'

export const settingsDoors: Doors = {
  'settings.place': { for: 'anyone', input: nothing },
  'settings.list': { for: 'admins', input: nothing },
  'settings.change': {
    for: 'admins',
    input: () => ({ key: 'greetAfterMinutes', value: null, version: 0, reason: '' }),
  },
  'settings.undo': { for: 'admins', input: () => ({ changeId: nowhere, reason: '' }), mayBeEmpty: true },
}
