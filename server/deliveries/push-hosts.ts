import { env } from '#server/env.ts'

/** Where the browsers of this world let themselves be woken. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'push.services.mozilla.com',
  'web.push.apple.com',
  'push.apple.com',
  'notify.windows.com',
]

const added = () =>
  env()
    .PUSH_HOSTS.split(',')
    .flatMap((host) => host.trim() || [])
const isAt = (hostname: string, service: string) => hostname === service || hostname.endsWith(`.${service}`)

/**
 * Whether we post to this address. It is the browser that names it, so it could be any: only push services
 * are let through, or a signed-in stranger could make our server knock at doors inside its own network.
 */
export const isPushService = (endpoint: string) => {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, host, port } = new URL(endpoint)
  if (added().includes(host)) return true
  return protocol === 'https:' && port === '' && services.some((service) => isAt(hostname, service))
}
