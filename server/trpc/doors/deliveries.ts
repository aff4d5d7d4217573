import { type Doors, nothing, nowhere } from './door.ts'

export const deliveriesDoors: Doors = {
  'deliveries.settings': { for: 'members', input: nothing },
  'deliveries.save': { for: 'members', input: () => ({ digestHour: 8 }) },
  'deliveries.takeMailAgain': { for: 'members', input: nothing },
  'deliveries.test': { for: 'members', input: nothing },
  'deliveries.pushKey': { for: 'members', input: nothing },
  'deliveries.subscribe': {
    for: 'members',
    input: () => ({
      endpoint: 'https://fcm.googleapis.com/fcm/send/the-walk',
      p256dh: 'a-key-of-the-walk-that-is-long-enough',
      auth: 'a-secret-of-the-walk',
    }),
  },
  'deliveries.unsubscribe': { for: 'members', input: () => ({ endpoint: 'https://nowhere.example' }) },
  'deliveries.removeDevice': { for: 'members', input: () => ({ subscriptionId: nowhere }) },
}
