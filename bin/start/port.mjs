// @ts-check
import { createServer } from 'node:net'
import { KindError } from './kind-error.mjs'

/** @param {number} port @param {string | undefined} host @returns {Promise<number>} */
const tryToListen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const found = address && typeof address === 'object' ? address.port : port
      server.close(() => resolve(found))
    })
  })

export const freePort = () => tryToListen(0, '127.0.0.1')

/** The port to serve on, or the reason why it cannot be. @param {string | undefined} wanted */
export const choosePort = async (wanted) => {
  const port = Number(wanted || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new KindError(`PORT should be a number from 0 to 65535, but it is "${wanted}".`)
  }
  if (port === 0) return freePort()
  try {
    // A program that listens on one of the two alone would still answer in our place.
    await tryToListen(port, '127.0.0.1')
    await tryToListen(port, undefined)
    return port
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      const other = port < 65_535 ? port + 1 : 3000
      throw new KindError(
        `Port ${port} is taken by another program: close it, or choose another port, for example with PORT=${other} npm start.`,
      )
    }
    if (code === 'EACCES')
      throw new KindError(
        `Port ${port} may not be used by this user: choose one above 1023, for example with PORT=3000.`,
      )
    throw error
  }
}
