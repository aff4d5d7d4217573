import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export const newSecret = () => prefix + randomBytes(24).toString('base64')

/**
 * The three headers of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks): base64 of
 * HMAC-SHA256 over `id.timestamp.body`, with what stands behind `whsec_` as the key, in base64 too.
 */
export const signedHeaders = (secret: string, message: { id: string; at: Date; body: string }) => {
  const timestamp = String(Math.floor(message.at.getTime() / 1000))
  const signature = createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(`${message.id}.${timestamp}.${message.body}`)
    .digest('base64')
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
