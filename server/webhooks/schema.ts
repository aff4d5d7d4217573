import { z } from 'zod'
import { id } from '#server/text.ts'

/** What an address can hear of. */
export const webhookEvents = [
  'case.opened',
  'case.decided',
  'case.escalated',
  'decision.reversed',
  'appeal.asked',
  'appeal.decided',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

const isPlain = (text: string) => {
  const { protocol, username, password } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', username: '', password: '' }
  return ['https:', 'http:'].includes(protocol) && !username && !password
}

export const addWebhookInput = z.object({
  url: z
    .string('An address should be text.')
    .trim()
    .max(500, 'That address is very long.')
    .refine(isPlain, 'An address begins with https:// or http://, without a name or password in it.'),
  events: z
    .array(z.enum(webhookEvents, 'That is not something we tell.'))
    .min(1, 'Please choose at least one thing to tell.')
    .max(webhookEvents.length)
    .transform((events) => [...new Set(events)]),
})
export type AddWebhookInput = z.output<typeof addWebhookInput>
export const webhookIdInput = z.object({ webhookId: id })

/** Pointers alone: ids of ours, a lane, a kind. No member's words, no name, nobody's id. */
export type WebhookData = {
  caseId: string
  lane: string
  decisionId?: string
  kind?: string
  appealId?: string
}

export type DeliveryView = {
  id: string
  event: string
  at: Date
  attempts: number
  answer: string | null
  state: 'delivered' | 'waiting' | 'given_up'
}
export type WebhookView = {
  id: string
  url: string
  events: string[]
  createdAt: Date
  disabled: boolean
  deliveries: DeliveryView[]
}
