import { apartFrom } from '#server/apart/rule.ts'
import { db } from '#server/db.ts'
import { heardInWords } from './policy.ts'
import type { YourPost } from './schema.ts'

/** What the viewer alone may know about these posts: which are theirs, where they said me too, who heard. */
export const readYours = async (memberId: string, postIds: string[]): Promise<YourPost[]> => {
  const rows = await db.post.findMany({
    where: {
      id: { in: postIds },
      OR: [{ authorId: memberId }, { meToos: { some: { memberId } } }, { saved: { some: { memberId } } }],
    },
    select: {
      id: true,
      authorId: true,
      meToos: { where: { memberId }, select: { postId: true } },
      saved: { where: { memberId }, select: { postId: true } },
      _count: { select: { meToos: { where: { NOT: { member: apartFrom({ memberId }) } } } } },
      revisions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { screenings: { orderBy: { createdAt: 'desc' }, take: 1, select: { label: true } } },
      },
    },
  })
  return rows.map((row) => {
    const mine = row.authorId === memberId
    return {
      postId: row.id,
      mine,
      meToo: row.meToos.length > 0,
      saved: row.saved.length > 0,
      heard: mine ? heardInWords(row._count.meToos) : null,
      care: mine && row.revisions[0]?.screenings[0]?.label === 'crisis',
    }
  })
}
