// `npm run erasure:ledger > FILE`: who was erased, as hashes, for `npm run restore -- BACKUP --erased FILE`.
import { databaseUrl } from '#prisma/replay/database-url.ts'

process.env.DATABASE_URL ||= databaseUrl()
process.env.NEXTAUTH_SECRET ??= 'reading-signs-nothing'
const [{ readLedger }, { closeDb }] = await Promise.all([import('./ledger.ts'), import('#server/db.ts')])
try {
  process.stdout.write(`${JSON.stringify(await readLedger(), null, 2)}\n`)
} finally {
  await closeDb()
}
