import type { DeliveryView, WebhookEvent } from '#server/webhooks/schema.ts'

export const eventWords: Record<WebhookEvent, string> = {
  'case.opened': 'Something waits to be looked at',
  'case.decided': 'Something was decided, and its ten minutes of undo are over',
  'case.escalated': 'Something has waited too long',
  'decision.reversed': 'A decision was taken back later',
  'appeal.asked': 'A writer asked for another look',
  'appeal.decided': 'That other look was taken',
}

const times = (attempts: number) => (attempts === 1 ? 'once' : attempts === 2 ? 'twice' : `${attempts} times`)

/** What became of one delivery. */
export const deliveryWords = ({
  state,
  attempts,
  answer,
}: Pick<DeliveryView, 'state' | 'attempts' | 'answer'>) => {
  const said = answer ? ` It said: ${answer}` : ''
  if (state === 'delivered')
    return `Arrived${attempts > 1 ? `, having been sent ${times(attempts)}` : ''}.${said}`
  if (state === 'given_up')
    return attempts === 0 ? (answer ?? 'Not sent.') : `Given up, sent ${times(attempts)}.${said}`
  return attempts === 0 ? 'On its way.' : `Not there yet, sent ${times(attempts)}. We try again.${said}`
}
