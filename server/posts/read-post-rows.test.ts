import { expect, it } from 'vitest'
import { makeHiddenReply } from '#prisma/factories/apart.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { readPostRows } from './read-post-rows.ts'
import { postSelect, toPostView } from './view.ts'

it('reads of every post what the client reads, so that both make the same view', async () => {
  const circle = await makeCircle()
  const [author, other, host] = [await makeViewer(), await makeViewer(), await makeHost(circle.id)]
  for (const one of [author, other]) await putInCircle(circle.id, one.memberId)
  const { threadId, postId } = await makeThread(author, circle.id)
  await makeReply(host, threadId, 'Said by a **host**.')
  const hidden = await makeHiddenReply(other, threadId, 'Said without a name.')
  const said = await makeReply(other, threadId, 'Said twice.')
  await db.revision.create({ data: { postId: said.postId, number: 2, body: 'Said otherwise.' } })
  await db.post.update({
    where: { id: said.postId },
    data: { revisionNumber: 2, editedAt: new Date(), quotesId: hidden.postId },
  })
  await db.post.update({ where: { id: postId }, data: { state: 'hidden' } })
  for (const position of [1, 0])
    await db.image.create({
      data: {
        uploaderId: other.memberId,
        postId: said.postId,
        position,
        width: 40,
        height: 30,
        alt: position ? 'A cup' : null,
      },
    })

  const order = { orderBy: { seq: 'asc' }, select: postSelect } as const
  const known = await db.post.findMany({ where: { threadId }, ...order })
  const read = await readPostRows({
    where: Prisma.sql`p."threadId" = ${threadId}::uuid`,
    order: Prisma.sql`p."seq"`,
    most: 50,
  })
  expect(known).toHaveLength(4)
  expect(read.map(toPostView)).toEqual(known.map(toPostView))
  expect(read.map(({ authorId, aliasId, state }) => ({ authorId, aliasId, state }))).toEqual(
    known.map(({ authorId, aliasId, state }) => ({ authorId, aliasId, state })),
  )
})
