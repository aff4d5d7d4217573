import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { log } from '#server/log.ts'

/** Milliseconds between two tries, at most. */
const longestWait = 2_000

// One that never answered is a mistake in REDIS_URL; one that did is waited for.
const connect = (url: string) => {
  let answered = false
  const client = createClient({
    url,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries) => answered && Math.min(tries * 50, longestWait),
    },
  })
  client.once('ready', () => {
    answered = true
  })
  return client
}

const notThere = (url: string, error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : (error as Error).message
  return new Error(
    `No Redis answers at ${new URL(url).host} (${code || 'no answer'}): see that it runs and that REDIS_URL has its address and password, or leave REDIS_URL empty for one process.`,
    { cause: error },
  )
}

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
  await client.connect().catch((error) => {
    throw notThere(redisUrl, error)
  })
  shared.enoughRedis = client
  const close = async () => {
    shared.enoughRedis = undefined
    await client.close()
  }
  return { adapter: createAdapter(client), close }
}

/** Answers once the Redis does; at once where there is none. */
export const reachRedis = async () => void (await shared.enoughRedis?.ping())
