import type { Doors } from './door.ts'

export const templatesDoors: Doors = {
  'templates.find': {
    for: 'caretakers',
    input: () => ({ lane: 'shaming', kind: 'hide', language: 'en', severity: null }),
  },
}
