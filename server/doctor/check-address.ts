import type { Finding } from './finding.ts'

type Address = { publicUrl: string; given: boolean; trusted: string[] }

const here = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether members can reach the address, and whether their own addresses are told apart. */
export const checkAddress = ({ publicUrl, given, trusted }: Address): Finding[] => {
  const { protocol, hostname } = new URL(publicUrl)
  if (here.has(hostname)) {
    const remedy = given ? undefined : 'Set PUBLIC_URL to the address that people type.'
    return [
      {
        what: 'address',
        state: 'note',
        says: `${publicUrl} is for this machine alone.`,
        ...(remedy && { remedy }),
      },
    ]
  }
  if (protocol !== 'https:') {
    const remedy = 'Put a proxy that speaks TLS in front and set PUBLIC_URL to its https:// address.'
    return [
      { what: 'address', state: 'ill', says: `${publicUrl} carries words and cookies in the open.`, remedy },
    ]
  }
  if (trusted.length === 0) {
    const remedy =
      'Set TRUST_PROXY to the address of your proxy (often loopback): until then all guests count as one.'
    return [{ what: 'address', state: 'note', says: `${publicUrl}, and no proxy is trusted.`, remedy }]
  }
  return [{ what: 'address', state: 'well', says: `${publicUrl}, behind ${trusted.join(', ')}.` }]
}
