// `npm run -s screen [-- --first-stage]`: JSON lines {id, text} in, one verdict for each out, in the same order.
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { openEngine } from './engine.ts'
import { routeOf } from './route.ts'

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  circle: z.string().optional(),
  answering: z.string().optional(),
})

const engine = openEngine(process.argv.includes('--first-stage') ? 'first' : 'both')

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const idOf = (value: unknown) =>
  value !== null && typeof value === 'object' && 'id' in value ? (value.id ?? null) : null

const print = (value: unknown) =>
  new Promise<void>((done) => process.stdout.write(`${JSON.stringify(value)}\n`, () => done()))

const screenLine = async (line: string): Promise<boolean> => {
  const value = parse(line)
  const { data, success } = lineSchema.safeParse(value)
  if (!success) {
    await print({ id: idOf(value), error: 'This line is not {id, text}.' })
    return false
  }
  const { text, id, circle, answering } = data
  const context = { ...(circle ? { circle } : {}), ...(answering ? { answering } : {}) }
  const { label, severity, confidence, spans, cues, topic, explanation, stage, version } =
    await engine.screenAgain(text, context)
  const route = routeOf({ label })
  const kinds = [...new Set(cues.map(({ kind }) => kind))]
  await print({
    id,
    label,
    severity,
    confidence,
    route,
    spans,
    cues: kinds,
    topic,
    explanation,
    stage,
    version,
  })
  return true
}

let well = true
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
  if (line.trim() !== '') well = (await screenLine(line)) && well
process.exitCode = well ? 0 : 1
await engine.close()
