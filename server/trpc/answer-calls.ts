import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { guardWrite } from '#server/http/guard-write.ts'
import { contextFrom } from './context.ts'
import { appRouter } from './root.ts'

/** Bytes of one call: the longest post a few times over. */
const most = 512 * 1024

/** Calls in one request: the fullest page asks for a dozen. */
const mostAtOnce = 60

const endpoint = '/api/trpc'

/** Answers one request to the procedures, whatever it asks for. */
export const answerCalls = async (asked: Request) => {
  const req = await guardWrite(asked, most)
  if (req instanceof Response) return req
  return fetchRequestHandler({
    endpoint,
    req,
    router: appRouter,
    createContext: () => contextFrom(req.headers),
    allowBatching: true,
    maxBatchSize: mostAtOnce,
    responseMeta: () => ({ headers: new Headers({ 'Cache-Control': 'no-store' }) }),
  })
}

export const isCall = (path: string) => path.startsWith(`${endpoint}/`)
