import { createClient } from 'redis'
import type { Finding } from './finding.ts'

/** Whether the Redis answers that lets several processes hear each other. */
export const checkRedis = async (url: string | undefined): Promise<Finding> => {
  if (!url) return { what: 'redis', state: 'well', says: 'none, which is right for one process.' }
  const client = createClient({ url, socket: { connectTimeout: 5_000, reconnectStrategy: false } })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
    return { what: 'redis', state: 'well', says: 'it answers.' }
  } catch {
    const remedy = 'See that it runs at REDIS_URL, or leave REDIS_URL empty for one process.'
    return { what: 'redis', state: 'ill', says: 'it does not answer.', remedy }
  } finally {
    if (client.isOpen) await client.close()
  }
}
