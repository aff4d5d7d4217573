// @ts-check
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { KindError } from '../start/kind-error.mjs'
import { end, identityOf, worksIn } from '../start/process-identity.mjs'

/** @param {string} data */
const postmasterPid = (data) => {
  const path = join(data, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const pid = Number(readFileSync(path, 'utf8').split('\n', 1)[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/** PostgreSQL processes that outlived their postmaster. @param {string} data */
const orphans = (data) =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 1 && pid !== process.pid && worksIn(pid, data))
    : []

/**
 * Ends whatever an earlier start that was killed left running on this data, so that there never are two.
 * The words of a committed post are in the write-ahead log: ending it hard loses none.
 * @param {string} data @param {NodeJS.Signals} first
 */
export const endLeftovers = async (data, first = 'SIGINT') => {
  const pid = postmasterPid(data)
  if (pid && worksIn(pid, data)) {
    const ended = await end({ pid, identity: identityOf(pid) }, [
      [first, 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ])
    if (!ended)
      throw new KindError(
        `A database left over from an earlier start (process ${pid}) could not be stopped: end it and start again.`,
      )
  }
  for (const orphan of orphans(data)) {
    await end({ pid: orphan, identity: identityOf(orphan) }, [
      ['SIGQUIT', 2_000],
      ['SIGKILL', 2_000],
    ])
  }
  // Its number may by now belong to a stranger, whom PostgreSQL would take for itself and refuse to start.
  rmSync(join(data, 'postmaster.pid'), { force: true })
}
