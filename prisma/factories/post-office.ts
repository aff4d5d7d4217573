import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type Mood = 'kind' | 'no such mailbox' | 'busy' | 'silent'

const refusal = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode })

/** A real SMTP server that keeps what it is given, and can be in a mood. */
export const openPostOffice = async () => {
  const heard: Email[] = []
  let mood: Mood = 'kind'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (mood === 'no such mailbox') done(refusal('5.1.1 no such mailbox', 550))
      else if (mood === 'busy') done(refusal('4.2.2 try again later', 450))
      else if (mood === 'kind') done()
    },
    onData: (stream, _, done) => {
      void buffer(stream).then(async (bytes) => {
        heard.push(await PostalMime.parse(bytes))
        done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    heard,
    to: (address: string) => heard.filter(({ to }) => to?.some((one) => one.address === address)),
    be: (next: Mood) => {
      mood = next
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
