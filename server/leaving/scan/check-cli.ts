// `npm run erasure:check -- WHAT…`: looks for an id, a mail address, a name or any words in every column of the
// database, in the folder of the data and in Redis. Ends with 0 when nothing is left, 1 when something is, 2 when
// it could not look.
import { databaseUrl } from '#prisma/replay/database-url.ts'

const look = async () => {
  const wanted = process.argv.slice(2).filter(Boolean)
  if (wanted.length === 0) throw new Error('Say what to look for: npm run erasure:check -- WHAT.')
  process.env.DATABASE_URL ||= databaseUrl()
  process.env.ENOUGH_DATA ||= '.enough'
  // nothing here signs a cookie
  process.env.NEXTAUTH_SECRET ??= 'looking-signs-nothing'
  const [{ findTraces }, { closeDb }] = await Promise.all([
    import('./find-traces.ts'),
    import('#server/db.ts'),
  ])
  try {
    // what was looked for is not said again: the answer may lie about
    const traces = await findTraces(Object.fromEntries(wanted.map((what, at) => [`number ${at + 1}`, what])))
    for (const { place, what, times } of traces) process.stdout.write(`${what}: ${place}, ${times}\n`)
    if (traces.length === 0) process.stdout.write('Nothing is left.\n')
    process.exitCode = traces.length === 0 ? 0 : 1
  } finally {
    await closeDb()
  }
}

await look().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
