import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'

const types: Record<string, string> = {
  js: 'application/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
  svg: 'image/svg+xml; charset=UTF-8',
}

type Packed = { path: string; size: number; type: string }

/** What the build packed, by the address it is asked for: only what is listed here is ever opened. */
const listPacked = (folder: string) => {
  const files = new Map<string, Packed>()
  // without a build Next says so by itself, in better words
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  for (const name of names) {
    const type = types[/\.(js|css|svg)\.br$/.exec(name)?.[1] ?? '']
    if (!type) continue
    const path = join(folder, name)
    const address = `/_next/static/${name.slice(0, -'.br'.length).split(sep).join('/')}`
    files.set(address, { path, size: statSync(path).size, type })
  }
  return files
}

const takesBrotli = (req: IncomingMessage) =>
  String(req.headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => /^br\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/.test(coding.trim()))

/** Answers for scripts, styles and drawings in the small form that the build made. False: it is somebody else's to answer. */
export const packedFiles = (folder: string) => {
  const files = listPacked(folder)
  return (req: IncomingMessage, res: ServerResponse) => {
    const file = files.get(req.url?.split('?', 1)[0] ?? '')
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD') || !takesBrotli(req)) return false
    // the name of a file changes with its content, so it can be kept for good
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    res.setHeader('Content-Encoding', 'br')
    res.setHeader('Content-Length', file.size)
    res.setHeader('Content-Type', file.type)
    res.setHeader('Vary', 'Accept-Encoding')
    if (req.method === 'HEAD') res.end()
    else
      createReadStream(file.path)
        .on('error', () => res.destroy())
        .pipe(res)
    return true
  }
}
