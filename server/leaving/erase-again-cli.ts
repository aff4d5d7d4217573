// Run by `npm run restore` on what it put back: `erase-again-cli.ts [LEDGER…]`. Says how many were erased again.
import { readFileSync } from 'node:fs'

process.env.NEXTAUTH_SECRET ??= 'erasing-signs-nothing'
const { closeDb } = await import('#server/db.ts')
const { eraseAgain, ledgerLines } = await import('./erase-again.ts')

const outside = process.argv
  .slice(2)
  .flatMap((path) => ledgerLines.parse(JSON.parse(readFileSync(path, 'utf8'))))
try {
  process.stdout.write(`${await eraseAgain(outside)}\n`)
} finally {
  await closeDb()
}
