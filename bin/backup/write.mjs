// @ts-check
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dump } from './dump.mjs'
import { pack } from './pack.mjs'

/** A name that a power cut does not outlive is no name yet. @param {string} path */
const settle = (path) => {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/**
 * Writes everything a database holds into one file, which is there in whole or not at all: on a full disk as little
 * is left as after a power cut.
 * @param {string} url @param {string} path @returns {Promise<import('./dump.mjs').Manifest>}
 */
export const writeBackup = async (url, path) => {
  // Beside the file, where there is room for it.
  const folder = mkdtempSync(join(dirname(path), '.enough-backup-'))
  try {
    const manifest = await dump(url, folder)
    await pack(folder, manifest, path)
    settle(dirname(path))
    return manifest
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
