import { type Doors, nothing, thresholds } from './door.ts'

export const thresholdsDoors: Doors = {
  'thresholds.list': { for: 'admins', input: nothing },
  'thresholds.preview': { for: 'admins', input: () => ({ circle: null, values: thresholds }) },
  'thresholds.save': {
    for: 'admins',
    input: (scene) => ({ circle: scene.circle.slug, values: thresholds }),
  },
}
