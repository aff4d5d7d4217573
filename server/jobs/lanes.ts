import type { Jobs } from './enqueue.ts'

/** Errands that wait for a machine of somebody else: a mail server, a push service, a receiver, a second opinion. */
const outside: readonly (keyof Jobs)[] = [
  'deliver',
  'send_digest',
  'mail_statement',
  'mail_passkey',
  'mail_second_step',
  'mail_address_changed',
  'mail_address_given',
  'mail_care_page',
  'mail_leaving',
  'mail_export',
  'deliver_webhook',
  'ask_second_opinion',
]

/** How many errands of a kind one process does at once. What hangs outside holds up nothing that happens here. */
export const lanes = { inside: 2, outside: 4 } as const
export type Lane = keyof typeof lanes

export const laneOf = (name: keyof Jobs): Lane => (outside.includes(name) ? 'outside' : 'inside')
