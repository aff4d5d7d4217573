import { aliasWords } from '#server/aliases/author-view.ts'
import type { QuietRule } from '#server/apart/policy.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { QuietList, QuietPerson } from './schema.ts'

const name = { select: { displayName: true } } as const
const nameOf = (member: { displayName: string | null } | null) => member?.displayName ?? 'A parent'

const readPeople = async (memberId: string, now: Date): Promise<QuietPerson[]> => {
  const lasting = { OR: [{ until: null }, { until: { gt: now } }] }
  const [blocks, mutes, aliases] = await Promise.all([
    db.block.findMany({
      where: { blockerId: memberId, blocked: { leftAt: null } },
      include: { blocked: name },
    }),
    db.mute.findMany({
      where: { memberId, kind: 'person', muted: { leftAt: null }, ...lasting },
      include: { muted: name },
    }),
    // carried ones are nobody's choice and would name who is behind an alias
    db.aliasAway.findMany({
      where: { memberId, reason: { not: 'carried' }, ...lasting },
      include: { alias: { select: { name: true } } },
    }),
  ])
  return [
    ...blocks.map(({ id, blocked, createdAt }) => ({
      kind: 'apart' as const,
      id,
      name: nameOf(blocked),
      apart: true,
      until: null,
      since: createdAt,
    })),
    ...mutes.map(({ id, muted, until, createdAt }) => ({
      ...{ kind: 'quiet' as const, id, name: nameOf(muted), apart: false, until, since: createdAt },
    })),
    ...aliases.map(({ id, alias, reason, until, createdAt }) => ({
      ...{ kind: 'alias' as const, id, name: aliasWords(alias), until, since: createdAt },
      apart: reason === 'block',
    })),
  ].sort((a, b) => b.since.getTime() - a.since.getTime())
}

/** Everything the viewer keeps away from themselves, newest first. Theirs alone to read. */
export const readQuiet = async ({ memberId }: Viewer, now = new Date()): Promise<QuietList> => {
  const things = await db.mute.findMany({
    where: { memberId, kind: { not: 'person' }, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: { createdAt: 'desc' },
  })
  return {
    people: await readPeople(memberId, now),
    things: things.map(({ id, kind, topic, phrase, until }) => ({
      id,
      kind: kind as QuietRule['kind'],
      about: topic ?? phrase ?? '',
      until,
    })),
  }
}
