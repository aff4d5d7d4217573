import { type IncomingHttpHeaders, request } from 'node:http'
import superjson from 'superjson'
import { refusalCodes } from '#server/errors.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; ms: number }
type Asked = {
  method?: string
  path: string
  cookie?: string | undefined
  type?: string
  body?: string | Buffer
  headers?: Record<string, string>
}

/** Longer than this and it hangs: a person has put the phone down. */
export const patience = 20_000

/** One request as bytes on a wire, with nothing in between that would mend it. */
export const ask = (port: number, { method = 'GET', path, cookie, type, body, headers: more }: Asked) =>
  new Promise<Answer>((resolve, reject) => {
    const began = performance.now()
    const headers: Record<string, string | number> = { ...more }
    if (cookie) headers.cookie = `enough-session=${cookie}`
    if (type !== undefined) headers['content-type'] = type
    if (body !== undefined) headers['content-length'] = Buffer.byteLength(body)
    const req = request({ host: '127.0.0.1', port, method, path, headers, timeout: patience }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.once('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(parts).toString(),
          ms: performance.now() - began,
        }),
      )
      res.once('error', reject)
    })
    req.once('timeout', () => req.destroy(new Error(`no answer within ${patience} ms`)))
    req.once('error', reject)
    req.end(body)
  })

/** As the browser writes it; what the browser would not write is sent all the same. */
export const written = (input: unknown) => {
  try {
    return JSON.stringify(superjson.serialize(input))
  } catch {
    return JSON.stringify({ json: input })
  }
}

/** A call of a procedure as the browser makes it. */
export const call = (
  port: number,
  {
    path,
    kind,
    input,
    cookie,
  }: { path: string; kind: 'query' | 'mutation'; input: unknown; cookie?: string | undefined },
) => {
  const body = written(input)
  if (kind === 'mutation')
    return ask(port, { method: 'POST', path: `/api/trpc/${path}`, cookie, type: 'application/json', body })
  const asked = encodeURIComponent(body.toWellFormed())
  // an address longer than this is refused before anybody reads it
  if (asked.length > 12_000) return null
  return ask(port, { path: `/api/trpc/${path}?input=${asked}`, cookie })
}

const leaks = [
  /\n\s+at .+[:(]\d+/, /node_modules/, /file:\/\//, /\/(work|home|root|app|tmp|usr)\/[\w.-]+\//, /\.tsx?:\d+/,
  /prisma/i, /\b(SELECT|INSERT|UPDATE|DELETE|WHERE|FROM) "?\w/, /syntax error/i, /violates/i, /ECONN|ENOENT|EACCES/,
  /\b(TypeError|RangeError|SyntaxError|ReferenceError|ZodError|TRPCError)\b/, /undefined is not|Cannot read prop/,
] as const // biome-ignore format: one list, read at a glance

type Told = {
  error?: { json?: { message?: string; data?: { code?: string; reason?: string } } & Told['error'] }
}

/** What is wrong with an answer, whatever was asked; null when nothing is. */
export const wrongWith = ({ status, body }: Pick<Answer, 'status' | 'body'>): string | null => {
  if (status >= 500) return `a ${status}: ${body.slice(0, 300)}`
  const isError = status >= 400
  const leak = isError ? leaks.find((one) => one.test(body)) : undefined
  if (leak) return `it tells of ${leak}: ${body.slice(0, 300)}`
  if (!isError) return null
  return codesOf(body).every((code) => (refusalCodes as readonly string[]).includes(code))
    ? null
    : `a code of its own: ${body.slice(0, 300)}`
}

/** The stable codes of the refusals in an answer. */
export const codesOf = (body: string): string[] => {
  try {
    const told = JSON.parse(body) as Told | Told[]
    return [told].flat().flatMap((one) => {
      const error = one?.error?.json ?? (one?.error as { data?: { code?: string } } | undefined)
      return error ? [error.data?.code ?? 'none'] : []
    })
  } catch {
    return ['no JSON']
  }
}
