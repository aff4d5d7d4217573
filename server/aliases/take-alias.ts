import { randomInt } from 'node:crypto'
import { whoIsApart } from '#server/apart/who-is-apart.ts'
import type { Tx } from '#server/transaction.ts'
import { longName, shortNames } from './names.ts'

type Where = { threadId: string; memberId: string }

/** How many short names are tried before there are two words to it. */
const shortTries = 12

const nameAt = (attempt: number) =>
  attempt < shortTries ? (shortNames[randomInt(shortNames.length)] ?? 'Maple') : longName((n) => randomInt(n))

/** Draws until a name is free in this thread. A name that is somebody's own here would put it on them. */
const draw = async (tx: Tx, { threadId, memberId }: Where) => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const name = nameAt(attempt)
    const [drawn] = await tx.$queryRaw<{ id: string; name: string }[]>`
      INSERT INTO "Alias" ("id", "threadId", "memberId", "name")
      SELECT gen_random_uuid(), ${threadId}::uuid, ${memberId}::uuid, ${name}
      WHERE NOT EXISTS (SELECT 1 FROM "Member" WHERE "displayName" = ${name}::citext)
      ON CONFLICT DO NOTHING RETURNING "id", "name"`
    if (drawn) return { ...drawn, drawn: true }
    // not free, or this member has taken one in another request meanwhile
    const own = await known(tx, { threadId, memberId })
    if (own) return { ...own, drawn: false }
  }
  throw new Error('no name was free')
}

const known = (tx: Tx, threadId_memberId: Where) =>
  tx.alias.findUnique({ where: { threadId_memberId }, select: { id: true, name: true } })

/** Who is apart from somebody by name is apart from an alias they take now, and from nothing that was there before. */
export const carryApart = async (tx: Tx, aliasId: string, authorId: string) => {
  const away = await whoIsApart(tx, authorId)
  await tx.aliasAway.createMany({
    data: away.map((memberId) => ({ aliasId, memberId, reason: 'carried' as const })),
    skipDuplicates: true,
  })
}

/** The alias of a member in a thread, drawn at random at the first time and kept from then on. */
export const takeAlias = async (tx: Tx, where: Where) => {
  const own = await known(tx, where)
  if (own) return own
  const { drawn, ...alias } = await draw(tx, where)
  if (drawn) await carryApart(tx, alias.id, where.memberId)
  return alias
}
