// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** @param {string} path @param {(name: string) => boolean} wanted @returns {string[]} */
const filesBelow = (path, wanted) => {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => wanted(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name), wanted) : [join(path, entry.name)],
    )
}

/** One short text for what lies in these files and folders of the checkout. @param {string[]} paths @param {(name: string) => boolean} wanted */
export const fingerprint = (paths, wanted = () => true) => {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((name) => filesBelow(name, wanted)).sort()) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} path */
export const readMark = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8').trim()
  } catch {
    return undefined
  }
}
