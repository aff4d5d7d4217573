import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Markers, Trace } from './look-in-table.ts'

/** The database's own files: what it holds was asked of it, and what it has let go of is overwritten by itself. */
const notOurs = new Set(['postgres', 'node_modules'])

async function* filesOf(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !notOurs.has(entry.name)) yield* filesOf(path)
    else if (entry.isFile()) yield path
  }
}

const lookIn = async (path: string, markers: Markers): Promise<Trace[]> => {
  const wanted = Object.entries(markers).map(([what, value]) => ({ what, value: Buffer.from(value) }))
  const overlap = Math.max(...wanted.map(({ value }) => value.length), 1) - 1
  const found = new Set<string>()
  let before = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const here = Buffer.concat([before, chunk as Buffer])
    for (const { what, value } of wanted) if (here.includes(value)) found.add(what)
    before = here.subarray(Math.max(0, here.length - overlap))
  }
  return [...found].map((what) => ({ place: path, what, times: 1 }))
}

export const lookInFiles = async (folder: string, markers: Markers): Promise<Trace[]> => {
  const traces: Trace[] = []
  if (!existsSync(folder)) return traces
  for await (const path of filesOf(folder)) traces.push(...(await lookIn(path, markers).catch(() => [])))
  return traces
}
