import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { contextFrom } from '#server/trpc/context.ts'
import { appRouter } from '#server/trpc/root.ts'

const handler = (req: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: () => contextFrom(req.headers),
    allowBatching: true,
    responseMeta: () => ({ headers: new Headers({ 'Cache-Control': 'no-store' }) }),
  })

export { handler as GET, handler as POST }
