import { Agent, createServer, get } from 'node:http'
import { expect, test } from 'vitest'
import { endConnections } from './end-connections.ts'

test('a line that brings request after request is ended, and what was asked is answered', async () => {
  const http = createServer((_, res) => void setTimeout(() => res.end('answered'), 30))
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = () =>
    new Promise<string>((resolve) => {
      get({ port, agent, host: '127.0.0.1' }, (res) => {
        let text = ''
        res.on('data', (part) => (text += part))
        res.on('end', () => resolve(text))
      }).on('error', () => resolve('refused'))
    })
  let going = true
  const answers: string[] = []
  const asking = (async () => {
    while (going) {
      answers.push(await ask())
      await new Promise((next) => setTimeout(next, 60))
    }
  })()
  while (answers.length < 3) await new Promise((next) => setTimeout(next, 10))
  await endConnections(http, new Promise((done) => http.close(() => done())))
  while (answers.at(-1) !== 'refused') await new Promise((next) => setTimeout(next, 10))
  going = false
  await asking
  agent.destroy()
  expect(new Set(answers)).toEqual(new Set(['answered', 'refused']))
})
