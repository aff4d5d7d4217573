import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { postSelect, toPostView } from '../view.ts'
import { visiblePosts } from '../visible-posts.ts'

/** Somebody who can be named, as they appear in the conversation. The id stays on the server. */
export type Person = { name: string; memberId: string }

const latest = 300

/**
 * The others in a conversation by the names that its posts show to this viewer: a display name, or an alias. Who
 * wrote under both is two people here, as for everybody.
 */
export const readPeople = async (
  { memberId }: Pick<Viewer, 'memberId'>,
  threadId: string,
): Promise<Person[]> => {
  const rows = await db.post.findMany({
    where: {
      AND: [visiblePosts({ memberId }), { threadId, state: 'published', authorId: { not: memberId } }],
      // behind an alias nobody is told that somebody left
      OR: [{ anonymous: true }, { author: { leftAt: null } }],
    },
    orderBy: { seq: 'desc' },
    distinct: ['authorId', 'aliasId'],
    take: latest,
    select: { ...postSelect, revisions: { take: 0, select: { title: true, body: true } } },
  })
  return rows.flatMap((row) => {
    // what the hosts ask names none of them, and a parent without a name cannot be called
    if (!row.aliasId && (!row.author.displayName || (row.opening && row.thread.fromHosts))) return []
    return { name: toPostView(row).author.name, memberId: row.authorId }
  })
}

/** The names that can be written after an @ here. */
export const peopleHere = async (viewer: Viewer, threadId: string) => {
  const thread = await db.thread.count({ where: { id: threadId, ...visibleThreads(viewer) } })
  if (thread === 0) throw notFound()
  const names = (await readPeople(viewer, threadId)).map(({ name }) => name)
  return { names: [...new Set(names)].sort((a, b) => a.localeCompare(b)) }
}
