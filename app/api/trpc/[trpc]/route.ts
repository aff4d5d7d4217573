import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { guardWrite } from '#server/http/guard-write.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { appRouter } from '#server/trpc/root.ts'

/** Bytes of one call: the longest post a few times over. */
const most = 512 * 1024

/** Calls in one request: the fullest page asks for a dozen. */
const mostAtOnce = 60

const handler = async (asked: Request) => {
  const req = await guardWrite(asked, most)
  if (req instanceof Response) return req
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: () => contextFrom(req.headers),
    allowBatching: true,
    maxBatchSize: mostAtOnce,
    responseMeta: () => ({ headers: new Headers({ 'Cache-Control': 'no-store' }) }),
  })
}

export { handler as GET, handler as POST }
