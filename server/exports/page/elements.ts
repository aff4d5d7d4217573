import { DateTime } from 'luxon'

export const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

const paragraphs = (text: string) => `<p>${plain(text).replaceAll('\n', '<br>')}</p>`

/** A moment where its reader lives. A zone that nobody knows is taken for UTC. */
export const moment = (at: Date | string, zone: string) => {
  const there = (typeof at === 'string' ? DateTime.fromISO(at) : DateTime.fromJSDate(at)).setZone(zone)
  const known = there.isValid ? there : there.setZone('utc')
  return known.setLocale('en').toFormat('d MMMM yyyy, HH:mm')
}

/** "agreedToRulesAt" as people say it. */
export const spoken = (key: string) => {
  const words = key
    .replace(/At$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const only = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Whether there is anything to say about it. */
const says = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Any value, to read. */
export const shown = (value: unknown, zone: string): string => {
  if (value instanceof Date) return plain(moment(value, zone))
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return isoMoment.test(value) ? plain(moment(value, zone)) : plain(value).replaceAll('\n', '<br>')
  if (Array.isArray(value)) return value.map((one) => shown(one, zone)).join(only(value[0]) ? '' : ', ')
  return only(value) ? fields(value, zone) : ''
}

/** What a row holds, line by line. Numbers that only lead from one row to another say nothing to a reader. */
export const fields = (row: Record<string, unknown>, zone: string): string => {
  const lines = Object.entries(row)
    .filter(([key, value]) => says(value) && !/^(id|threadId|postId)$/.test(key))
    .map(([key, value]) => `<dt>${plain(spoken(key))}</dt><dd>${shown(value, zone)}</dd>`)
  return lines.length > 0 ? `<dl>${lines.join('')}</dl>` : ''
}

export const article = (when: string, ...inside: string[]) =>
  `<article>${when ? `<p class="when">${plain(when)}</p>` : ''}${inside.filter(Boolean).join('')}</article>`

export const words = (text: string | null | undefined) => (text ? paragraphs(text) : '')

export const section = (id: string, title: string, inside: string[]) =>
  inside.length > 0 ? `<section id="${id}"><h2>${plain(title)}</h2>${inside.join('')}</section>` : ''

export const asRows = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(only) : only(value) ? [value] : []
