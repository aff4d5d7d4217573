import { readQuotes } from '#server/posts/read-quotes.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import type { Tx } from '#server/transaction.ts'
import type { Part, Parts, Who } from './part.ts'

/** Titles of conversations as they are there for this member: what was taken back has none. */
const readTitles = async (tx: Tx, { viewer }: Who, threadIds: string[]) => {
  const rows = await tx.thread.findMany({
    where: {
      id: { in: [...new Set(threadIds)] },
      OR: [
        { AND: [visibleThreads(viewer), { posts: { some: { opening: true, state: 'published' } } }] },
        { authorId: viewer.memberId },
      ],
    },
    select: { id: true, title: true },
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Puts the title of its conversation beside each row. */
const withTitles = async <Row extends { threadId: string }>(tx: Tx, who: Who, rows: Row[]) => {
  const titles = await readTitles(
    tx,
    who,
    rows.map(({ threadId }) => threadId),
  )
  return rows.map((row) => ({ conversation: titles.get(row.threadId) ?? null, ...row }))
}

const postSelect = {
  id: true,
  threadId: true,
  opening: true,
  state: true,
  anonymous: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  quotesId: true,
  alias: { select: { name: true } },
  images: { orderBy: { position: 'asc' }, select: { id: true, alt: true } },
  revisions: {
    orderBy: { number: 'asc' },
    select: {
      number: true,
      title: true,
      body: true,
      createdAt: true,
      screenings: { select: { label: true, explanation: true, engineVersion: true, createdAt: true } },
    },
  },
} as const

const posts: Part = async (tx, who) => {
  const rows = await tx.post.findMany({
    where: { authorId: who.viewer.memberId },
    orderBy: { createdAt: 'asc' },
    select: postSelect,
  })
  const quotes = await readQuotes(
    who.viewer as Parameters<typeof readQuotes>[0],
    rows.flatMap(({ quotesId }) => quotesId ?? []),
  )
  const quoted = new Map(quotes.map(({ postId, author, words }) => [postId, { by: author.name, words }]))
  return withTitles(
    tx,
    who,
    rows.map(({ alias, images, quotesId, ...post }) => ({
      ...post,
      writtenAs: alias?.name ?? null,
      pictures: images.map(({ id, alt }) => ({ file: `pictures/${id}.webp`, alt })),
      takesUp: quotesId ? (quoted.get(quotesId) ?? null) : null,
    })),
  )
}

const saved: Part = async (tx, { viewer }) => {
  const rows = await tx.saved.findMany({
    where: { memberId: viewer.memberId },
    orderBy: { createdAt: 'asc' },
    select: { postId: true, createdAt: true },
  })
  const seen = await readQuotes(
    viewer as Parameters<typeof readQuotes>[0],
    rows.map(({ postId }) => postId),
  )
  const shown = new Map(seen.map(({ postId, author, words }) => [postId, { by: author.name, words }]))
  return rows.map(({ postId, createdAt }) => ({ createdAt, ...(shown.get(postId) ?? { gone: true }) }))
}

const inThread = { select: { threadId: true } } as const

/** What somebody wrote, answered, kept and read. Of others only what is there for them now. */
export const wordsParts: Parts = {
  Thread: (tx, { viewer }) =>
    tx.thread.findMany({
      where: { authorId: viewer.memberId },
      orderBy: { createdAt: 'asc' },
      select: {
        id: true,
        title: true,
        intent: true,
        wish: true,
        trigger: true,
        contentNote: true,
        fromHosts: true,
        createdAt: true,
        circle: { select: { name: true } },
      },
    }),
  Post: posts,
  Saved: saved,
  Alias: async (tx, who) =>
    withTitles(
      tx,
      who,
      await tx.alias.findMany({
        where: { memberId: who.viewer.memberId },
        select: { threadId: true, name: true, createdAt: true },
      }),
    ),
  ReadMark: async (tx, who) =>
    withTitles(
      tx,
      who,
      await tx.readMark.findMany({
        where: { memberId: who.viewer.memberId },
        select: { threadId: true, lastReadSeq: true, updatedAt: true },
      }),
    ),
  MeToo: async (tx, who) => {
    const rows = await tx.meToo.findMany({
      where: { memberId: who.viewer.memberId },
      select: { createdAt: true, post: inThread },
    })
    return withTitles(
      tx,
      who,
      rows.map(({ post, ...row }) => ({ ...post, ...row })),
    )
  },
  Mention: async (tx, who) => {
    const rows = await tx.mention.findMany({
      where: { memberId: who.viewer.memberId, toldAt: { not: null } },
      select: { createdAt: true, post: inThread },
    })
    return withTitles(
      tx,
      who,
      rows.map(({ post, ...row }) => ({ ...post, ...row })),
    )
  },
  Draft: (tx, { viewer }) =>
    tx.draft.findMany({
      where: { memberId: viewer.memberId },
      select: { place: true, title: true, words: true, details: true, updatedAt: true },
    }),
  Image: async (tx, { viewer }) => {
    const rows = await tx.image.findMany({
      where: { uploaderId: viewer.memberId },
      select: { id: true, postId: true, width: true, height: true, alt: true, createdAt: true },
    })
    return rows.map(({ id, ...row }) => ({ file: `pictures/${id}.webp`, ...row }))
  },
}
