// @ts-check
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * Writes a whole file or nothing: whoever reads it never meets a half.
 * @param {string} path @param {string} text @param {number} mode
 */
export const writeWhole = (path, text, mode = 0o644) => {
  const draft = `${path}.${process.pid}.new`
  try {
    const file = openSync(draft, 'w', mode)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
