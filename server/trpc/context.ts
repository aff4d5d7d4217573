import { viewerFromCookie } from '#server/auth/viewer.ts'
import type { Context } from './init.ts'

/** The context of a request, from its headers. The address is only used to count requests. */
export const contextFrom = async (headers: Headers): Promise<Context> => ({
  viewer: await viewerFromCookie(headers.get('cookie')),
  address: headers.get('x-enough-address') ?? 'unknown',
})
