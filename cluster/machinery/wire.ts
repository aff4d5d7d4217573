import { connect, createServer, type Socket } from 'node:net'

export type Wire = Awaited<ReturnType<typeof layWire>>

/**
 * A port that leads to one of several others, in turn, and can be cut: what was open breaks, and nothing gets
 * through until it is mended. A place that refuses is passed over.
 */
export const layWire = async (places: () => number[]) => {
  const open = new Set<Socket>()
  let whole = true
  let turn = 0

  const join = (here: Socket, left: number[]) => {
    const [port, ...others] = left
    if (port === undefined) return void here.destroy()
    const there = connect(port, '127.0.0.1')
    open.add(there)
    let connected = false
    there.once('connect', () => {
      connected = true
      here.pipe(there).pipe(here)
    })
    there.on('error', () => {
      if (connected) here.destroy()
      else join(here, others)
    })
    there.once('close', () => {
      open.delete(there)
      if (connected) here.destroy()
    })
    here.once('close', () => there.destroy())
  }

  const server = createServer((here) => {
    open.add(here)
    here.on('error', () => undefined)
    here.once('close', () => open.delete(here))
    if (!whole) return void here.destroy()
    const all = places()
    turn += 1
    join(here, [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)])
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()

  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      whole = false
      breakAll()
    },
    mend: () => {
      whole = true
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        breakAll()
      }),
  }
}
