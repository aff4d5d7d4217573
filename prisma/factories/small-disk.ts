import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why there can be no small disk here, or false where there can. */
const refused = () => {
  if (process.getuid?.() !== 0) return 'a disk of its own can be mounted by root alone'
  const folder = mkdtempSync(join(tmpdir(), 'enough-may-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' })
    execFileSync('umount', [folder])
    return false
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error)
    // root of a container that may not mount; whatever else it says is a fault of ours
    if (/permission denied|must be superuser|not permitted/i.test(said))
      return 'this root may not mount a disk of its own'
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const noSmallDisk = refused()

/** A real disk of few megabytes, which can be filled to its last byte, and given room again. */
export const mountSmallDisk = (size: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  chmodSync(folder, 0o755)
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'w')
      try {
        for (const bytes of [1 << 20, 4096]) fillBy(file, Buffer.alloc(bytes, 1))
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(ballast),
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const fillBy = (file: number, block: Buffer) => {
  try {
    for (;;) writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
