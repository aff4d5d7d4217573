import type { QueryClientConfig } from '@tanstack/react-query'

export const queryDefaults: QueryClientConfig = {
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
}
