// A process of its own, for a test that kills it: decides a case, says so, and does nothing more.
import { decideCase } from '#server/decisions/decide-case.ts'

const { viewer, input } = JSON.parse(process.env.DECISION ?? '{}')
const made = await decideCase(viewer, input)
process.stdout.write(`${JSON.stringify(made)}\n`)
setInterval(() => undefined, 60_000)
