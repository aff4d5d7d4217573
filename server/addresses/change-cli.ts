// `npm run address:change -- old@example.org new@example.org`: gives one member another mail address, once the new
// one was typed a second time. They are signed out everywhere and told in both mailboxes once the server runs; the log
// of staff acts says so. Ends with 0 when it was done, 1 when it was not.
import { createInterface } from 'node:readline'
import { databaseUrl } from '#prisma/replay/database-url.ts'
import { secret } from '../../bin/start/secret.mjs'

const tell = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const cannot = (why: string) => {
  process.stderr.write(`Nothing was changed. ${why}\n`)
  process.exitCode = 1
}

const answer = async () => {
  for await (const line of createInterface({ input: process.stdin })) return line.trim().toLowerCase()
  return ''
}

const many = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

const change = async () => {
  const [old, email, ...more] = process.argv.slice(2)
  if (!old?.includes('@') || !email?.includes('@') || more.length > 0)
    return cannot('Say both addresses: npm run address:change -- old@example.org new@example.org')
  process.env.DATABASE_URL ||= databaseUrl()
  // the server's own: what an address leaves behind is a hash with this key
  process.env.NEXTAUTH_SECRET = secret()
  const [{ changeFromMachine, whoseAddress }, { closeDb }] = await Promise.all([
    import('./change-from-machine.ts'),
    import('#server/db.ts'),
  ])
  try {
    const whose = await whoseAddress({ old, email })
    const hosts = whose.hosts > 0 ? `, host of ${many(whose.hosts, 'circle')}` : ''
    tell(
      `${whose.name ?? 'Somebody without a name yet'} (${whose.role}${hosts}), signed in in ${many(whose.browsers, 'browser')}.`,
      `From  ${whose.old}`,
      `To    ${whose.email}`,
      'Whoever reads the new mailbox will be this person here. Please be sure that it is them who asks: see them, or hear them.',
      'Type the new address once more to go on:',
    )
    if ((await answer()) !== whose.email) return cannot('That was not the new address.')
    await changeFromMachine({ old, email })
    tell(
      'It is done. Every browser of theirs is signed out, and a link to the new mailbox lets them in.',
      'The log of staff acts says so, and both mailboxes are told.',
    )
    if (whose.role === 'admin')
      tell(
        'If ADMIN_EMAIL still says the old address, change it too: whoever reads that mailbox would run this place.',
      )
  } finally {
    await closeDb()
  }
}

const reasonOf = (error: unknown) => {
  if (error instanceof Error && 'reason' in error) return String(error.reason)
  return error instanceof Error ? error.message : String(error)
}
await change().catch((error) => cannot(reasonOf(error)))
