import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The worker that stands by a browser without a network. Written by the build; without one there is none. */
export const GET = async () => {
  const script = await readFile(join(process.cwd(), '.next', 'worker.js')).catch(() => null)
  if (!script) return new Response(null, { status: 404 })
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }
  return new Response(new Uint8Array(script), { headers })
}
