import { Agent, request } from 'node:http'

export type Asked = { path: string; cookie: string; accept?: string }

const once = (agent: Agent, base: string, { path, cookie }: Asked) =>
  new Promise<{ ms: number; bytes: number }>((resolve, reject) => {
    const began = performance.now()
    const req = request(
      `${base}${path}`,
      { agent, headers: { cookie, 'accept-encoding': 'identity' } },
      (res) => {
        let bytes = 0
        res.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
        })
        res.once('end', () => {
          if (res.statusCode === 200) resolve({ ms: performance.now() - began, bytes })
          else reject(new Error(`${path} answered ${res.statusCode}`))
        })
      },
    )
    req.once('error', reject)
    req.end()
  })

/**
 * Asks over so many connections for so many seconds, after a warm-up. Requests a second, bytes of an answer, times,
 * and how many were asked in all.
 */
export const press = async (
  base: string,
  ask: (n: number) => Asked,
  { connections = 10, seconds = 10, warm = 3 } = {},
) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let n = 0
  const run = async (forSeconds: number) => {
    const took: number[] = []
    let bytes = 0
    const end = performance.now() + forSeconds * 1000
    const one = async () => {
      while (performance.now() < end) {
        const answer = await once(agent, base, ask(n++))
        took.push(answer.ms)
        bytes = answer.bytes
      }
    }
    await Promise.all(Array.from({ length: connections }, one))
    return { took, bytes, rate: took.length / forSeconds }
  }
  await run(warm)
  const result = await run(seconds)
  agent.destroy()
  return { ...result, all: n }
}
