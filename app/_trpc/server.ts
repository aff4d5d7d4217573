import { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { cache } from 'react'
import { deviceKey } from '#server/auth/device-key.ts'
import { env } from '#server/env.ts'
import { placeName } from '#server/settings/place-name.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { writeValues } from '#server/trpc/write-values.ts'
import type { Packed } from './packed.ts'
import { queryDefaults } from './query-defaults.ts'

const context = cache(async () => ({ ...(await contextFrom(await headers())), forPage: true as const }))

/** Who is asking for this page; null for a guest. */
export const currentViewer = async () => (await context()).viewer

/** The name under which this browser keeps what is theirs; undefined for a guest. */
export const currentDeviceKey = async () => {
  const viewer = await currentViewer()
  return viewer ? deviceKey(viewer.memberId) : undefined
}

/** Calls procedures during a server render, as the viewer: `await (await api()).circles.list()`. */
export const api = cache(async () => callerFor(await context()))

/** The same for nobody in particular: what must be there even when the session cannot be looked up. */
export const guestApi = cache(async () => {
  const address = (await headers()).get('x-enough-address') ?? 'unknown'
  return callerFor({ viewer: null, address, forPage: true })
})

/** The query cache of this request; fill it with `prefetchQuery(trpc.x.queryOptions())`, then dehydrate. */
export const getQueryClient = cache(() => new QueryClient(queryDefaults))

export const trpc = createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient: getQueryClient })

/** Where the button that leaves at once leads, and what it is called. */
export const wayOut = async () => ({
  url: env().EXIT_URL,
  name: (await currentViewer())?.exitName ?? 'Leave now',
})

/** What this place is called. With the database away, as it comes. */
export const nameOfPlace = () => placeName().catch(() => 'Enough')

/** By which line live signals come here. */
export const liveLine = () => env().LIVE_TRANSPORTS

/** For a first view of many values, which `unpack` opens where it is shown. */
export const pack = <T>(value: T) => JSON.stringify(writeValues(value)) as Packed<T>
