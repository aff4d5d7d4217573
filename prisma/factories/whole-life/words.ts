import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { pushEntries } from '#server/care-tools/push-entries.ts'
import { careKinds } from '#server/care-tools/schema.ts'
import { db } from '#server/db.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { makeHiddenReply } from '../apart.ts'
import { makeCircle, putInCircle } from '../circle.ts'
import { makeReply, makeThread } from '../thread.ts'

const ofAll = {
  title: 'zaffranol',
  opening: 'quibbertock',
  reply: 'wuzzlepaff',
  earlier: 'mirblanko',
  hidden: 'yolkfrumbo',
  taken: 'drozzimak',
  draft: 'plundiroz',
  picture: 'glimfotto',
  report: 'krawumbel',
}
export type Secrets = typeof ofAll

/** Words that nobody else says, each in one place, and no endings that a search would take off. */
export const secretsOf = (life: number): Secrets =>
  Object.fromEntries(
    Object.entries(ofAll).map(([place, word]) => [place, `${word}${'kbmptgdf'[life % 8]}`]),
  ) as Secrets

const putPicture = (uploaderId: string) =>
  db.image.create({
    data: {
      uploaderId,
      width: 60,
      height: 40,
      bytes: { create: { webp: Buffer.from('a picture, as bytes') } },
    },
  })

const writePosts = async (who: Viewer, circleId: string, other: Viewer, secrets: Secrets) => {
  const own = await makeThread(who, circleId, {
    title: `About ${secrets.title}`,
    body: `It was ${secrets.opening}.`,
  })
  const theirs = await makeThread(other, circleId, { title: 'A morning', body: 'We were late again today.' })
  const edited = await makeReply(who, theirs.threadId, `First I said ${secrets.earlier} to them.`)
  await editPost(who, {
    postId: edited.postId,
    body: `Then I said ${secrets.reply} to them.`,
    revision: 1,
  })
  const { id: imageId } = await putPicture(who.memberId)
  const pictured = await postReply(who, {
    threadId: theirs.threadId,
    body: 'Here is the kitchen.',
    images: [{ id: imageId, alt: `A ${secrets.picture} on the table` }],
    idempotencyKey: randomUUID(),
  })
  const hidden = await makeHiddenReply(who, theirs.threadId, `I am the ${secrets.hidden} of this house.`)
  const taken = await makeReply(who, theirs.threadId, `Nobody should read ${secrets.taken} again.`)
  await deletePost(who, taken.postId)
  const answer = await makeReply(other, own.threadId, 'That sounds like a lot.')
  await sayMeToo(who, answer.postId)
  const quote = await postReply(other, {
    threadId: theirs.threadId,
    body: `@${who.displayName} I know this so well.`,
    quotesId: edited.postId,
    idempotencyKey: randomUUID(),
  })
  return { own, theirs, edited, pictured, hidden, taken, answer, quote }
}

const keepThings = async (who: Viewer, postId: string, secrets: Secrets) => {
  const { memberId } = who
  await pushEntries(
    who,
    careKinds.map((kind) => ({
      id: randomUUID(),
      kind,
      base: 0,
      body: '{"words":"mine alone"}',
      deliverOn: null,
    })),
  )
  await db.draft.create({
    data: {
      memberId,
      place: 'write',
      words: `Perhaps ${secrets.draft}`,
      revision: randomUUID(),
      device: 'a browser',
      key: randomUUID(),
    },
  })
  await db.saved.create({ data: { memberId, postId } })
}

/** Everything somebody can write, show, take back and keep. */
export const writeAll = async (who: Viewer, other: Viewer, secrets: Secrets) => {
  const circle = await makeCircle()
  await db.circle.update({ where: { id: circle.id }, data: { allowsImages: true } })
  for (const { memberId } of [who, other]) await putInCircle(circle.id, memberId)
  const posts = await writePosts(who, circle.id, other, secrets)
  await keepThings(who, posts.answer.postId, secrets)
  await db.readMark.upsert({
    where: { memberId_threadId: { memberId: who.memberId, threadId: posts.own.threadId } },
    create: { memberId: who.memberId, threadId: posts.own.threadId, lastReadSeq: 1 },
    update: {},
  })
  return { circle, ...posts }
}
