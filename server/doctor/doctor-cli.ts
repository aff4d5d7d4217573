// `npm run doctor`: looks at everything a host has to get right, and says what to do. Ends with 1 when something is ill.
import { examine } from './examine.ts'
import { toLines } from './finding.ts'

const findings = await examine(process.env, process.argv[2] ?? '.enough')
process.stdout.write(`${findings.flatMap(toLines).join('\n')}\n`)
process.exitCode = findings.some(({ state }) => state === 'ill') ? 1 : 0
