import { z } from 'zod'
import { type Opinion, readOpinion } from './opinion.ts'
import { readLimited } from './read-limited.ts'

const mostRead = 64 * 1024

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(8_000) }) })).min(1),
})

export type Endpoint = { url: string; key?: string | undefined; timeoutMs: number }

const addressOf = (base: string) => `${base.replace(/\/+$/, '')}/chat/completions`

/** Where each attempt can end. `slow` and `refused` say nothing of the answer; `unreadable` says it was no opinion. */
export type Failure = 'slow' | 'refused' | 'unreadable'
export type Outcome = { opinion: Opinion } | { failure: Failure }

const send = ({ url, key }: Endpoint, body: object, signal: AbortSignal) =>
  fetch(addressOf(url), {
    method: 'POST',
    // a redirect would carry the text, and the key, to somebody nobody chose
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify(body),
    signal,
  })

const opinionIn = (text: string): Opinion | null => {
  const completion = completionSchema.safeParse(JSON.parse(text))
  return completion.success ? readOpinion(completion.data.choices[0]?.message.content ?? '') : null
}

/** One question and its answer within the time limit, body included. Never throws. */
export const askEndpoint = async (endpoint: Endpoint, body: object): Promise<Outcome> => {
  const signal = AbortSignal.timeout(endpoint.timeoutMs)
  let answered = false
  try {
    const response = await send(endpoint, body, signal)
    const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')
    if (response.status !== 200 || !isJson) {
      await response.body?.cancel()
      return { failure: 'refused' }
    }
    answered = true
    const opinion = opinionIn(await readLimited(response, mostRead))
    return opinion ? { opinion } : { failure: 'unreadable' }
  } catch {
    if (signal.aborted) return { failure: 'slow' }
    return { failure: answered ? 'unreadable' : 'refused' }
  }
}
