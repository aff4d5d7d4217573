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

const markOf = (what: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`a door that was closed: ${what}`).digest('hex')

/** What somebody's door is known by again: by their mail address, and by a browser that is still signed in as them. */
export const marksOf = ({ id, email }: { id: string; email: string }) => [
  markByMail(email),
  markByBrowser(id),
]
export const markByMail = (email: string) => markOf(`mail ${bareAddress(email)}`)
export const markByBrowser = (memberId: string) => markOf(`browser ${memberId}`)
