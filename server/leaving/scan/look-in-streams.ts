import { createClient } from 'redis'
import type { Markers, Trace } from './look-in-table.ts'

type Client = ReturnType<typeof createClient>
type Found = { key: string; entry: string | null; what: string }

const withRedis = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client as Client)
  } finally {
    await client.close()
  }
}

const inside = (text: string, markers: Markers) =>
  Object.entries(markers).flatMap(([what, value]) => (text.includes(value) ? [what] : []))

const inStream = async (client: Client, key: string, markers: Markers): Promise<Found[]> => {
  const found: Found[] = []
  for (const { id, message } of await client.xRange(key, '-', '+'))
    for (const what of inside(JSON.stringify(message), markers)) found.push({ key, entry: id, what })
  return found
}

const look = async (client: Client, markers: Markers): Promise<Found[]> => {
  const found: Found[] = []
  for await (const keys of client.scanIterator({ COUNT: 500 }))
    for (const key of keys) {
      for (const what of inside(key, markers)) found.push({ key, entry: null, what })
      const type = await client.type(key)
      if (type === 'stream') found.push(...(await inStream(client, key, markers)))
      if (type === 'string')
        for (const what of inside((await client.get(key)) ?? '', markers))
          found.push({ key, entry: null, what })
    }
  return found
}

/** What Redis keeps for processes that were away: streams of signals, and keys. */
export const lookInStreams = (url: string, markers: Markers): Promise<Trace[]> =>
  withRedis(url, async (client) =>
    (await look(client, markers)).map(({ entry, what }) => ({
      place: entry ? 'redis: a stream' : 'redis: a key',
      what,
      times: 1,
    })),
  )

/** Takes out of Redis what names somebody. A process that was away meanwhile asks the database. */
export const clearStreams = (url: string, markers: Markers) =>
  withRedis(url, async (client) => {
    for (const { key, entry } of await look(client, markers))
      await (entry ? client.xDel(key, entry) : client.del(key))
  })
