import { type Doors, nothing } from './door.ts'

export const notificationsDoors: Doors = {
  'notifications.list': { for: 'members', input: () => ({}) },
  'notifications.unreadCount': { for: 'members', input: nothing },
  'notifications.markRead': { for: 'members', input: () => ({}) },
}
