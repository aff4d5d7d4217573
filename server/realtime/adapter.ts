import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { log } from '#server/log.ts'

const connect = (url: string) => createClient({ url })

// Next's own copy of this module finds the server's connection here.
const shared = globalThis as typeof globalThis & { enoughRedis?: ReturnType<typeof connect> }

/**
 * How several processes hear each other: through a Redis stream when there is a Redis (which a short
 * interruption does not tear), and not at all with one process. Throws when the Redis cannot be reached.
 */
export const connectAdapter = async (redisUrl: string | undefined) => {
  if (!redisUrl) return { adapter: undefined, close: async () => undefined }
  const client = connect(redisUrl)
  client.on('error', (error) => log.warn({ err: error }, 'redis'))
  await client.connect()
  shared.enoughRedis = client
  const close = async () => {
    shared.enoughRedis = undefined
    await client.close()
  }
  return { adapter: createAdapter(client), close }
}

/** Answers once the Redis does; at once where there is none. */
export const reachRedis = async () => void (await shared.enoughRedis?.ping())
