// `npm run second-factor:reset -- mail@example.org`: takes the second step of one member away, signs them out
// everywhere, writes it into the log of staff acts and tells them by mail once the server runs.
// Ends with 0 when it was done, 1 when it was not.
import { databaseUrl } from '#prisma/replay/database-url.ts'

const tell = (line: string) => process.stdout.write(`${line}\n`)
const cannot = (why: string) => {
  process.stderr.write(`Nothing was changed. ${why}\n`)
  process.exitCode = 1
}

const reset = async () => {
  const [email] = process.argv.slice(2)
  if (!email?.includes('@'))
    return cannot('Say whose second step: npm run second-factor:reset -- mail@example.org')
  process.env.DATABASE_URL ||= databaseUrl()
  // nothing here signs a cookie
  process.env.NEXTAUTH_SECRET ??= 'resetting-signs-nothing'
  const [{ resetFromTheMachine }, { closeDb }] = await Promise.all([
    import('./reset-second-step.ts'),
    import('#server/db.ts'),
  ])
  try {
    await resetFromTheMachine(email)
    tell(
      'It is done: their second step, passkeys and recovery codes are gone, and every browser is signed out.',
    )
    tell('A link by mail lets them in. The log of staff acts says so, and they are told by mail.')
  } finally {
    await closeDb()
  }
}

const reasonOf = (error: unknown) => {
  if (error instanceof Error && 'reason' in error) return String(error.reason)
  return error instanceof Error ? error.message : String(error)
}
await reset().catch((error) => cannot(reasonOf(error)))
