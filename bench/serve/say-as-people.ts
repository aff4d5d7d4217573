import { db } from '#server/db.ts'
import { seeded } from '../queue/fill-queue.ts'
import { drawing, vocabulary } from '../search/vocabulary.ts'

const some = 5_000
const known = vocabulary()

/** An everyday word, which an eighth of all posts say, two such words, and one that two posts of a thousand say. */
export const lookedFor = { everyday: 'night', two: 'tired baby', seldom: known[3_000] ?? '' }

/** Sixty words a post, drawn as people use them: those of a bigger community are as often in it. */
export const sayAsPeople = async () => {
  const draw = drawing(known, seeded(5))
  const posts = await db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Post" ORDER BY "createdAt"`
  for (let from = 0; from < posts.length; from += some) {
    const ids = posts.slice(from, from + some).map(({ id }) => id)
    const bodies = ids.map(() => Array.from({ length: 60 }, draw).join(' '))
    await db.$executeRaw`
      INSERT INTO "Revision" ("id", "postId", "number", "title", "body", "createdAt")
      SELECT gen_random_uuid(), p."id", 1, CASE WHEN p."opening" THEN t."title" END, said.body, p."createdAt"
      FROM unnest(${ids}::uuid[], ${bodies}::text[]) WITH ORDINALITY AS said(id, body, nth)
      JOIN "Post" p ON p."id" = said.id JOIN "Thread" t ON t."id" = p."threadId" ORDER BY said.nth`
  }
}
