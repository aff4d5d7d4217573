import { randomBytes } from 'node:crypto'

type Place = { publicUrl: string; development: boolean }

/**
 * What a page may load and run: ours alone, scripts only with the nonce of this very answer. Next reads the
 * nonce from the same header of the request and puts it on each script it writes.
 */
export const contentPolicy = ({ publicUrl, development }: Place) => {
  const url = new URL(publicUrl)
  // Older Safari does not take 'self' to mean the socket of the same host.
  const live = `${url.protocol === 'https:' ? 'wss' : 'ws'}://${url.host}`
  const secure = url.protocol === 'https:' ? ['upgrade-insecure-requests'] : []
  return () => {
    const nonce = randomBytes(16).toString('base64')
    const allowed = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
      // Attributes only: React writes the size of a text box and the place of a menu into `style`.
      "style-src-attr 'unsafe-inline'",
      `style-src-elem 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      `connect-src 'self' ${live}`,
      "worker-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      ...secure,
    ].join('; ')
    return { nonce, allowed }
  }
}

/** For what is data and never a page: should a browser take it for one all the same, nothing in it runs. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The doors for data. Signing in answers with pages. */
export const isData = (path: string) => path.startsWith('/api/') && !path.startsWith('/api/auth/')

/** Scripts, styles and fonts of the build: the page that asks for them says what may run. */
export const isBuilt = (path: string) => path.startsWith('/_next/static/')
