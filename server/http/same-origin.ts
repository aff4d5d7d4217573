import { env } from '#server/env.ts'

type From = { origin: string | null | undefined; host: string | null | undefined }

/**
 * Whether a request comes from a page of ours. Browsers name the page's origin with every write and every
 * socket; what names none is no browser, and has no cookie that a stranger's page could use.
 */
export const isSameOrigin = ({ origin, host }: From) => {
  if (!origin) return true
  if (origin === new URL(env().publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
