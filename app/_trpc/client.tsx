'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Refused } from './ask.ts'
import { client, trpc } from './by-path.ts'

const queries = { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } as const

/** The query cache, for every component below. */
export const TrpcRoot = ({ children }: { children: ReactNode }) => {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries } }))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

export const useTRPC = () => trpc
export const useTRPCClient = () => client

const toldBy = (error: unknown) => (error instanceof Refused ? error.data : undefined)

/** The sentence to show for a failed request. Without an answer from the server, the network is the cause. */
export const reasonOf = (error: unknown): string =>
  toldBy(error)?.reason ??
  'We can’t be reached just now. Your words are kept here; please try again in a moment.'

/** The stable code of a failed request (server/errors.ts, or UNEXPECTED), or OFFLINE. */
export const codeOf = (error: unknown): string => toldBy(error)?.code ?? 'OFFLINE'
