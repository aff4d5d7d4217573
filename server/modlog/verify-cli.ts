// `npm run modlog:verify [-- --anchor NUMBER:HASH]`: recomputes every seal of the log of staff acts.
// Ends with 0 when it is whole, 1 when it is not, 2 when it could not be read.
import { parseArgs } from 'node:util'
import { databaseUrl } from '#prisma/replay/database-url.ts'
import { anchorFrom, verifyWords } from './verify-words.ts'

const tell = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const cannot = (why: string) => {
  process.stderr.write(`The log could not be read. ${why}\n`)
  process.exitCode = 2
}

const verify = async () => {
  const { values } = parseArgs({ options: { anchor: { type: 'string' } } })
  const anchor = values.anchor === undefined ? null : anchorFrom(values.anchor)
  if (values.anchor !== undefined && !anchor) throw new Error('An anchor looks like NUMBER:HASH.')
  process.env.DATABASE_URL ||= databaseUrl()
  // nothing here signs a cookie
  process.env.NEXTAUTH_SECRET ??= 'verifying-signs-nothing'
  const [{ readChain }, { closeDb }] = await Promise.all([import('./verify.ts'), import('#server/db.ts')])
  try {
    const { ok, lines } = verifyWords(await readChain(anchor))
    tell(lines)
    process.exitCode = ok ? 0 : 1
  } finally {
    await closeDb()
  }
}

await verify().catch((error) => cannot(error instanceof Error ? error.message : String(error)))
