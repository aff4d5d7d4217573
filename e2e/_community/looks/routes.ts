import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const app = join(import.meta.dirname, '../../../app')

/** Every page there is, by the folder it stands in; the groups of routes stand in no address. */
export const routes = () =>
  readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '').replace(/\([^/]*\)\/?/g, '')}`)
    .sort()
