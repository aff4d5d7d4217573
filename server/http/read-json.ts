import { readCapped } from './read-capped.ts'

/** What a request says in JSON, at most `max` bytes of it; null when it is more, or says nothing that can be read. */
export const readJson = async (req: Request, max: number): Promise<unknown> => {
  const body = await readCapped(req.body, max)
  try {
    return body && JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
}
