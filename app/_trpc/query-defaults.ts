import { defaultShouldDehydrateQuery, type QueryClientConfig } from '@tanstack/react-query'
import superjson from 'superjson'

/** One set of defaults for the server's and the browser's query cache. */
export const queryDefaults: QueryClientConfig = {
  defaultOptions: {
    queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false },
    dehydrate: { serializeData: superjson.serialize, shouldDehydrateQuery: defaultShouldDehydrateQuery },
    hydrate: { deserializeData: superjson.deserialize },
  },
}
