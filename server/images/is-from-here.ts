import { env } from '#server/env.ts'

/** Whether a page of ours sends this. A browser says so itself; an old one names where it comes from. */
export const isFromHere = (headers: Headers) => {
  const site = headers.get('sec-fetch-site')
  return site ? site === 'same-origin' : headers.get('origin') === new URL(env().publicUrl).origin
}
