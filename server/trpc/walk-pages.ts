import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PageDoor, PageDoors } from './doors/page.ts'
import { addresses } from './doors/pages/addresses.ts'
import { arrivingPages } from './doors/pages/arriving.ts'
import { forumPages } from './doors/pages/forum.ts'
import { staffPages } from './doors/pages/staff.ts'
import { yourPages } from './doors/pages/you.ts'
import { letsTo, type Who } from './walk-people.ts'

/** One row for each page and each address. A new one without a row fails the tests. */
export const pages: PageDoors = {
  ...forumPages,
  ...yourPages,
  ...arrivingPages,
  ...staffPages,
  ...addresses,
}

/** The place of a row, without what it is asked for. */
export const placeOf = (row: string) => row.replace(/ \(.*\)$/, '')

const app = join(import.meta.dirname, '../../app')

const withoutGroups = (file: string) =>
  `/${file
    .replace('manifest.ts', 'manifest.webmanifest/it')
    .split('/')
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`

/** Every page and every address there is, as the file system has them, by their place without the groups. */
export const pageFiles = () =>
  new Map(
    readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)(page\.tsx|route\.ts|manifest\.ts)$/.test(file))
      .map((file) => [withoutGroups(file), file]),
  )

/**
 * What a browser says that has all of a page but its innermost part, and comes for that alone: no layout is asked then
 * who may come in.
 */
export const partTree = (file: string, path: string) => {
  const values = path.split(/[/?]/).slice(1)
  const segments = file.split('/').slice(0, -1)
  let at = 0
  const named = segments.map((segment) => {
    if (/^\(.*\)$/.test(segment)) return segment
    const value = values[at] ?? ''
    at += 1
    return segment.startsWith('[') ? [segment.replace(/\W/g, ''), value, 'd', null] : segment
  })
  const page: unknown[] = ['__PAGE__', {}, null, 'refetch']
  const tree = named.reduceRight((inner, segment) => [segment, { children: inner }], page)
  return encodeURIComponent(JSON.stringify(['', { children: tree }]))
}

export const letsIn = (who: Who, { for: kind, about }: PageDoor) => letsTo(who, kind, about)
