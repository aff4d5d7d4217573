import { signedHeaders } from './sign.ts'

const timeLimit = 10_000
const mostOfAnswer = 500

export type Answer = { ok: boolean; said: string }

/** The first words of an answer. The rest is never read, however long somebody goes on. */
const beginningOf = async (response: Response) => {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader && text.length < mostOfAnswer) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  await reader?.cancel().catch(() => undefined)
  // what PostgreSQL cannot store
  return text.replaceAll('\0', '').toWellFormed()
}

const whyNot = (error: unknown) => {
  if (error instanceof Error && error.name === 'TimeoutError') return 'No answer within the time limit.'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
  return `Could not be reached${code}.`
}

type Message = { url: string; secret: string; id: string; body: string }

/** Sends one signed message. Only an answer of 200 to 299 counts; a redirect is not followed. */
export const send = async ({ url, secret, id, body }: Message, limit = timeLimit): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Enough',
        ...signedHeaders(secret, { id, at: new Date(), body }),
      },
      body,
    })
    const said = `${response.status} ${await beginningOf(response)}`.trim().slice(0, mostOfAnswer)
    return { ok: response.ok, said }
  } catch (error) {
    return { ok: false, said: whyNot(error) }
  }
}
