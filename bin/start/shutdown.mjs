// @ts-check
import { explain } from './kind-error.mjs'
import { state } from './paths.mjs'
import { say } from './say.mjs'

/** @type {Set<() => unknown>} */
const duties = new Set()
let stopping = false

export const isStopping = () => stopping

/** What is to be closed in the end, the latest first. Returns how to take it back. @param {() => unknown} close */
export const whenStopping = (close) => {
  duties.add(close)
  return () => duties.delete(close)
}

/** @param {number} code */
const stopAll = async (code) => {
  stopping = true
  for (const close of [...duties].reverse()) {
    try {
      await close()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    }
  }
  process.exit(code)
}

/** Ends everything because of an error: one sentence where we have one. @param {unknown} error */
export const fail = async (error) => {
  if (stopping) return
  stopping = true
  const surprise = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${explain(error, state) ?? surprise}\n`)
  await stopAll(1)
}

/** Ends everything because the work is done. @param {number} [code] */
export const close = (code = 0) => stopAll(code)

export const listenForSignals = () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return
      if (signal !== 'SIGHUP') say('\nClosing, every word is kept …')
      void stopAll(0)
    })
  }
  // A terminal that went away must not end us before the database is closed.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
}
