import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { db } from '#server/db.ts'
import { addWebhook } from '#server/webhooks/keep-webhook.ts'
import type { WebhookEvent } from '#server/webhooks/schema.ts'
import { makeViewer } from './member.ts'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }
type Answering = (response: ServerResponse, received: Received) => void

/** A real HTTP server somewhere else, which keeps what it hears and answers as it is told. */
export const startReceiver = async () => {
  const heard: Received[] = []
  let answer: Answering = (response) => response.writeHead(200).end('thank you')
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const received = { path: request.url ?? '', headers: request.headers, body }
      heard.push(received)
      answer(response, received)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const answers = (how: Answering) => {
    answer = how
  }
  const stop = () => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  }
  return { url, heard, answers, stop }
}

/** An address that hears of these events, added by an admin. */
export const makeWebhook = async (url: string, events: WebhookEvent[]) => {
  const admin = await makeViewer({ role: 'admin' })
  const { webhookId, secret } = await addWebhook(admin, { url, events })
  return { admin, webhookId, secret }
}

/** The jobs that wait to be done, of one name. */
export const waitingJobs = async (name: string) => {
  const rows = await db.$queryRaw<{ payload: Record<string, string>; runAt: Date }[]>`
    SELECT p."payload", j."run_at" AS "runAt" FROM graphile_worker.jobs j
    JOIN graphile_worker._private_jobs p ON p."id" = j."id"
    WHERE j."task_identifier" = ${name} ORDER BY j."id"`
  return rows
}
