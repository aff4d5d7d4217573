import { isFor } from '#server/auth/device-key.ts'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import type { Context } from './init.ts'

/**
 * The context of a request, from its headers. The address is only used to count requests. A page or a waiting
 * post of one member must not act as another who signed in on the same phone meanwhile: it acts as nobody.
 */
export const contextFrom = async (headers: Headers): Promise<Context> => {
  const viewer = await viewerFromCookie(headers.get('cookie'))
  const madeFor = headers.get('x-enough-for')
  return {
    viewer: viewer && madeFor && !isFor(viewer.memberId, madeFor) ? null : viewer,
    address: headers.get('x-enough-address') ?? 'unknown',
  }
}
