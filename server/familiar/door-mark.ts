import { createHmac } from 'node:crypto'
import { env } from '#server/env.ts'

/** A mail address without what can be changed at will: a tag after a plus, and Gmail's dots, which mean nothing. */
export const bareAddress = (email: string) => {
  const at = email.lastIndexOf('@')
  const host = email.slice(at + 1).toLowerCase()
  const name = email.slice(0, at).toLowerCase().replace(/\+.*$/, '')
  const google = host === 'gmail.com' || host === 'googlemail.com'
  return google ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${host}`
}

const keyed = (what: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(what).digest('hex')
const markOf = (what: string) => keyed(`a door that was closed: ${what}`)

/** What somebody's door is known by again: by their mail address, and by a browser that is still signed in as them. */
export const marksOf = ({ id, email }: { id: string; email: string }) => [
  markByMail(email),
  markByBrowser(id),
]
export const markByMail = (email: string) => markOf(`mail ${bareAddress(email)}`)
/** What is kept of an address that somebody had before. A door is marked by a hash of it, so that no row leads to both. */
export const formerOf = (email: string) => keyed(`an address of before: ${bareAddress(email)}`)
export const markByFormer = (former: string) => markOf(`former ${former}`)
export const markByBrowser = (memberId: string) => markOf(`browser ${memberId}`)
