// @ts-check
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** @param {() => string} read */
const orEmpty = (read) => {
  try {
    return read()
  } catch {
    return ''
  }
}

/** @param {number} pid @param {string} column */
const ps = (pid, column) =>
  orEmpty(() => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim())

/**
 * What tells a process from a later one with the same number; undefined when it is gone.
 * @param {number} pid
 */
export const identityOf = (pid) => {
  if (process.platform !== 'linux') return ps(pid, 'lstart') || undefined
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!stat || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')).trim()}:${fields[19]}`
}

/** @param {{ pid: number, identity?: string | undefined }} known */
export const isAlive = ({ pid, identity }) => {
  const now = identityOf(pid)
  return now !== undefined && now === identity
}

/** PostgreSQL works inside its data folder, which tells whose it is. @param {number} pid @param {string} folder */
export const worksIn = (pid, folder) =>
  process.platform === 'linux'
    ? orEmpty(() => readlinkSync(`/proc/${pid}/cwd`)) === folder
    : ps(pid, 'command').includes(folder)

/** @param {number} pid @param {NodeJS.Signals} signal */
export const send = (pid, signal) => {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** @param {() => boolean} condition @param {number} ms */
export const waitUntil = async (condition, ms) => {
  for (const end = Date.now() + ms; !condition(); await sleep(25)) if (Date.now() > end) return false
  return true
}

/**
 * Ends a process that is not our child: politely, then firmly. A group leader takes its group along.
 * @param {{ pid: number, identity?: string | undefined }} known
 * @param {[NodeJS.Signals, number][]} ways
 */
export const end = async (known, ways, group = false) => {
  for (const [signal, ms] of ways) {
    if (!isAlive(known)) return true
    send(group ? -known.pid : known.pid, signal)
    if (await waitUntil(() => !isAlive(known), ms)) return true
  }
  return !isAlive(known)
}
