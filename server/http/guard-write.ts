import { readCapped } from './read-capped.ts'
import { isSameOrigin } from './same-origin.ts'

/** In the form of the procedures' own answers, packed as superjson packs them: the page shows the reason. */
const refuse = (status: number, code: string, reason: string) =>
  Response.json(
    { error: { json: { message: reason, code: -32600, data: { code, reason, httpStatus: status } } } },
    { status, headers: { 'Cache-Control': 'no-store' } },
  )

/**
 * Lets a write through when it comes from a page of ours and is no larger than words can be. Answers with the
 * request to go on with, or with the refusal.
 */
export const guardWrite = async (req: Request, maxBytes: number): Promise<Request | Response> => {
  if (req.method !== 'POST') return req
  const { headers } = req
  if (!isSameOrigin({ origin: headers.get('origin'), host: headers.get('host') }))
    return refuse(403, 'FORBIDDEN', 'That came from another site, so we did not do it.')
  const body = await readCapped(req.body, maxBytes)
  if (!body) return refuse(413, 'INVALID', 'That is more than can be sent at once. Your words are kept here.')
  return new Request(req.url, { method: 'POST', headers, body })
}
