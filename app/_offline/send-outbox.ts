import { alone, announceOutbox, listOutbox } from './outbox.ts'
import { store, type Waiting } from './store.ts'
import { forHeader } from './whose.ts'

type Answer = { sent: string } | { refused: string } | 'later'

/** What the server says of one post; `later` when it said nothing, has too much to do, or somebody else is signed in. */
const post = async ({ path, input, member }: Waiting): Promise<Answer> => {
  const response = await fetch(`/api/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...forHeader(member) },
    body: JSON.stringify({ json: input }),
  }).catch(() => null)
  const body = await response?.json().catch(() => null)
  if (response?.ok && body?.result) return { sent: body.result.data.json.threadId }
  const { code, reason, signedIn } = body?.error?.json?.data ?? {}
  const final = ['NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT'].includes(code) && signedIn
  return final ? { refused: reason } : 'later'
}

/**
 * Sends what waits, in order. Every post goes under the key it has had since it was written, so that one whose
 * answer was lost is not posted again. Answers whether anything still waits.
 */
export const sendOutbox = (member: string) =>
  alone(async () => {
    const db = await store()
    for (const waiting of await listOutbox(member)) {
      if (waiting.refused) continue
      const answer = await post(waiting)
      if (answer === 'later') return false
      if ('refused' in answer) await db.put('outbox', { ...waiting, refused: answer.refused })
      else await db.delete('outbox', waiting.number)
      const key = waiting.input.idempotencyKey
      announceOutbox('sent' in answer ? { sent: { key, threadId: answer.sent } } : {})
    }
    return true
  })

/** The same for whoever wrote what waits; asked by the worker, which knows no page. */
export const sendWhatWaits = async () => {
  const members = new Set((await (await store()).getAll('outbox')).map(({ member }) => member))
  let done = true
  for (const member of members) done = (await sendOutbox(member)) && done
  return done
}
