import { circle, type Doors, nothing } from './door.ts'

export const dashboardDoors: Doors = {
  'dashboard.show': { for: 'admins', input: nothing },
  'dashboard.ofCircle': { for: 'hosts', input: circle },
}
