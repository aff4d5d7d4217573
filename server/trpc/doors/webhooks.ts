import { type Doors, nothing, nowhere } from './door.ts'

export const webhooksDoors: Doors = {
  'webhooks.list': { for: 'admins', input: nothing },
  'webhooks.add': {
    for: 'admins',
    input: () => ({ url: 'https://hooks.example/enough', events: ['case.decided'] }),
  },
  'webhooks.disable': { for: 'admins', input: () => ({ webhookId: nowhere }), mayBeEmpty: true },
  'webhooks.test': { for: 'admins', input: () => ({ webhookId: nowhere }), mayBeEmpty: true },
}
