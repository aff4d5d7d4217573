import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Label, Screening, Severity } from '../schema.ts'
import { labels } from '../schema.ts'
import type { SecondOpinionSettings } from './open-second-opinion.ts'

export type Asked = {
  path: string
  headers: IncomingHttpHeaders
  body: { messages: { role: string; content: string }[] } & Record<string, unknown>
}
type Answer = (response: ServerResponse, asked: Asked) => void

/** A server that speaks the chat protocol on a free port and keeps what it was asked. */
export const openEndpoint = async (answer: Answer) => {
  const asked: Asked[] = []
  const listen: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const question = {
      path: `${request.method} ${request.url}`,
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    }
    asked.push(question)
    answer(response, question)
  }
  const server = createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, close }
}

export const completion = (content: unknown) =>
  JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content } }] })

export const sendJson = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body)

export const good = {
  label: 'shaming',
  severity: 2,
  confidence: 0.9,
  explanation: 'It judges a parent for going back to work.',
} as const

export const sendGood = (response: ServerResponse) => sendJson(response, completion(JSON.stringify(good)))

const left: Label[] = ['self_shame', 'reported', 'ok']

/** A verdict as the engine gives it, unsure unless told otherwise. */
export const verdict = (
  text: string,
  label: Label,
  share: number,
  severity: Severity | null = null,
): Screening => ({
  label,
  severity,
  confidence: share,
  confidences: Object.fromEntries(
    labels.map((one) => {
      if (one === label) return [one, share]
      return [one, left.includes(one) ? (1 - share) / left.filter((other) => other !== label).length : 0]
    }),
  ) as Screening['confidences'],
  topic: severity ? 'sleep' : null,
  spans: ['shaming', 'hostile', 'solicitation', 'crisis'].includes(label)
    ? [{ start: 0, end: 1, text: text.slice(0, 1) }]
    : [],
  cues: [],
  explanation: 'It judges another parent over sleep.',
  reframe: null,
  stage: 'both',
  version: 'test-1',
})

export const thresholds = { shaming: 0.5, hostile: 0.5, solicitation: 0.5, crisis: 0.5 }

export const settings = (url: string | undefined, more: Partial<SecondOpinionSettings> = {}) => ({
  SECOND_OPINION_URL: url,
  SECOND_OPINION_MODEL: 'small',
  SECOND_OPINION_KEY: undefined,
  SECOND_OPINION_TIMEOUT_MS: 2_000,
  SECOND_OPINION_DAILY_CALLS: 500,
  ...more,
})
