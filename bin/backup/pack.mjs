// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { KindError } from '../start/kind-error.mjs'

/** @typedef {import('./dump.mjs').Manifest} Manifest */

/** @param {import('tar-stream').Pack} packing @param {string} folder @param {Manifest} manifest */
const fill = async (packing, folder, manifest) => {
  packing.entry({ name: 'manifest.json' }, JSON.stringify(manifest, null, 2))
  for (const { file, bytes } of manifest.tables)
    await pipeline(createReadStream(join(folder, file)), packing.entry({ name: file, size: bytes }))
  packing.finalize()
}

/** Makes one file of a dump. It has its name only when it is whole. @param {string} folder @param {Manifest} manifest @param {string} path */
export const pack = async (folder, manifest, path) => {
  const packing = tar.pack()
  const half = `${path}.half`
  try {
    await Promise.all([
      fill(packing, folder, manifest),
      pipeline(packing, createGzip(), createWriteStream(half, { mode: 0o600, flush: true })),
    ])
    renameSync(half, path)
  } finally {
    rmSync(half, { force: true })
  }
}

/** @param {string} path */
const hashOf = async (path) => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Only plain names: a file made by somebody else must not write beside the folder. */
const plain = /^[A-Za-z0-9_.]+$/

/** @param {string} path @param {string} folder */
const unfold = async (path, folder) => {
  const unpacking = tar.extract()
  unpacking.on('entry', (header, stream, next) => {
    if (!plain.test(header.name)) return void unpacking.destroy(new Error('a name that is none of ours'))
    pipeline(stream, createWriteStream(join(folder, header.name))).then(() => next(), next)
  })
  await pipeline(createReadStream(path), createGunzip(), unpacking)
}

/** Opens a backup and looks at every byte of it before anybody relies on it. @param {string} path @param {string} folder @returns {Promise<Manifest>} */
export const unpack = async (path, folder) => {
  const damaged = new KindError(
    `${path} is no whole backup of Enough: take another one. Nothing was changed.`,
  )
  try {
    await unfold(path, folder)
    /** @type {Manifest} */
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    if (manifest.format !== 1) throw damaged
    for (const { file, sha256 } of manifest.tables)
      if (!plain.test(file) || (await hashOf(join(folder, file))) !== sha256) throw damaged
    return manifest
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT') throw new KindError(`There is no file ${path}.`)
    if (code === 'ENOSPC' || error instanceof KindError) throw error
    throw damaged
  }
}
