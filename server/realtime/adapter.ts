import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { log } from '#server/log.ts'

/**
 * How several processes hear each other: through a Redis stream when there is a Redis (which a short
 * interruption does not tear), and not at all with one process. Throws when the Redis cannot be reached.
 */
export const connectAdapter = async (redisUrl: string | undefined) => {
  if (!redisUrl) return { adapter: undefined, close: async () => undefined }
  const client = createClient({ url: redisUrl })
  client.on('error', (error) => log.warn({ err: error }, 'redis'))
  await client.connect()
  return { adapter: createAdapter(client), close: () => client.close() }
}
