import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'

/** "Not for me": its conversations leave the viewer's lists, this one and those to come. */
export const putAway = async (viewer: Viewer, threadId: string) => {
  const thread = await db.thread.findFirst({
    where: { AND: [visibleThreads(viewer), { id: threadId, promptId: { not: null } }] },
    select: { promptId: true },
  })
  if (!thread?.promptId) throw notFound()
  const away = { memberId: viewer.memberId, promptId: thread.promptId }
  await db.promptAway.createMany({ data: [away], skipDuplicates: true })
  return { promptId: thread.promptId }
}

export const takeBack = async (viewer: Viewer, promptId: string): Promise<void> => {
  await db.promptAway.deleteMany({ where: { memberId: viewer.memberId, promptId } })
}
