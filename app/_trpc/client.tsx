'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, type TRPCClientErrorLike } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import { forHeader } from '#app/_offline/whose.ts'
import type { AppRouter } from '#server/trpc/root.ts'
import { askAgain } from './ask-again.ts'
import { queryDefaults } from './query-defaults.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** The query cache and the typed client, for every component below. */
export const TrpcRoot = ({ children }: { children: ReactNode }) => {
  const [queryClient] = useState(() => new QueryClient(queryDefaults))
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        askAgain(),
        httpBatchLink({
          url: '/api/trpc',
          transformer: superjson,
          maxURLLength: 2000,
          headers: () => forHeader(),
        }),
      ],
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

/** The sentence to show for a failed request. Without an answer from the server, the network is the cause. */
export const reasonOf = (error: unknown): string => {
  const data = (error as TRPCClientErrorLike<AppRouter> | null)?.data
  if (data && 'reason' in data && typeof data.reason === 'string') return data.reason
  return 'We can’t be reached just now. Your words are kept here; please try again in a moment.'
}

/** The stable code of a failed request (server/errors.ts, or UNEXPECTED), or OFFLINE. */
export const codeOf = (error: unknown): string =>
  (error as TRPCClientErrorLike<AppRouter> | null)?.data?.code ?? 'OFFLINE'
