import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkReplay } from './replay/check-replay.ts'
import { databaseUrl } from './replay/database-url.ts'
import { printOutcome } from './replay/print-outcome.ts'
import { readTexts } from './replay/read-texts.ts'

// npm run demo:replay -- FILE.jsonl [--url http://localhost:3000]: posts every text as different members
// through the running server's own HTTP API, then looks each one up in the database.
const { positionals, values } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } })
const file = positionals[0]
if (!file) {
  console.error('Which file? npm run demo:replay -- FILE.jsonl')
  process.exit(1)
}
process.env.DATABASE_URL ??= databaseUrl()
process.env.NEXTAUTH_SECRET ??= 'replay-signs-no-cookies'
process.env.LOG_LEVEL ??= 'error'

const { replayTexts } = await import('./replay/replay-texts.ts')
const { closeDb } = await import('#server/db.ts')
const texts = readTexts(readFileSync(file, 'utf8'))
const url = values.url ?? process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
try {
  const posted = await replayTexts(url, texts)
  const outcome = await checkReplay(posted)
  printOutcome(outcome)
  process.exitCode = outcome.problems.length === 0 ? 0 : 1
} finally {
  await closeDb()
}
