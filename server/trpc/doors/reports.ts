import type { Doors } from './door.ts'

export const reportsDoors: Doors = {
  'reports.file': { for: 'circle', input: ({ postId }) => ({ postId, reason: 'unkind' }) },
}
