import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** `waits`: says a letter now and then, so that it is never silent. `thinks`: takes its time, then takes the mail. */
type Way = 'silent' | 'drips' | 'stops in DATA' | 'thinks' | 'takes it and says nothing' | 'no goodbye'

const said: Record<string, string> = {
  EHLO: '250 slow.example\r\n',
  MAIL: '250 fine\r\n',
  RCPT: '250 fine\r\n',
  DATA: '354 go on\r\n',
}

/** A real port where a mail server hangs, in one of the ways they have. `taken`: the mails that it has in whole. */
export const openSlowOffice = async () => {
  const taken: string[] = []
  const open = new Set<Socket>()
  let way: Way = 'silent'
  let thinks = 0

  const drip = (socket: Socket) => {
    const timer = setInterval(() => socket.write('2'), 100)
    socket.once('close', () => clearInterval(timer))
  }
  const take = (socket: Socket, mail: string) => {
    taken.push(mail)
    if (way === 'takes it and says nothing') return
    setTimeout(() => socket.writable && socket.write('250 taken\r\n'), way === 'thinks' ? thinks : 0)
  }
  const hear = (socket: Socket, line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'QUIT') return
    if (verb === 'EHLO' && way === 'drips') return drip(socket)
    socket.write(said[verb] ?? '500 what\r\n')
    if (verb === 'DATA' && way === 'stops in DATA') socket.pause()
  }

  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).once('close', () => open.delete(socket))
    if (way === 'silent') return
    socket.write('220 slow.example ESMTP\r\n')
    let heard = ''
    let inData = false
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk
      for (;;) {
        const end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const part = heard.slice(0, end)
        heard = heard.slice(end + (inData ? 5 : 2))
        if (inData) take(socket, part)
        else hear(socket, part)
        inData = !inData && part.toUpperCase() === 'DATA'
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    /** How many are on the line just now. */
    lines: () => open.size,
    be: (next: Way, ms = 0) => {
      way = next
      thinks = ms
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
