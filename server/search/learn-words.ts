import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'

// Shorter words are too alike, longer ones are no words.
const worthKnowing = Prisma.sql`length("word") BETWEEN 4 AND 40`

/**
 * Learns the words of what was posted or changed lately, so that a slip finds them. Not in the transaction of
 * the post: everybody who posts would wait for whoever writes the same word. Runs every few minutes; twice is once.
 */
export const learnWords = async () => {
  await db.$executeRaw`
    INSERT INTO "SearchWord" ("word")
    SELECT DISTINCT "word" FROM "SearchEntry" e CROSS JOIN LATERAL unnest(tsvector_to_array(e."words")) AS given("word")
    WHERE e."changedAt" > now() - interval '20 minutes' AND ${worthKnowing}
    ORDER BY "word" ON CONFLICT DO NOTHING`
}

/** Forgets words that nobody says any more, and learns those that were missed. Runs once a night. */
export const forgetWords = async () => {
  await db.$executeRaw`
    WITH said AS MATERIALIZED (
      SELECT "word" FROM ts_stat('SELECT "words" FROM "SearchEntry"') WHERE ${worthKnowing}),
    gone AS (DELETE FROM "SearchWord" w WHERE NOT EXISTS (SELECT 1 FROM said WHERE said."word" = w."word"))
    INSERT INTO "SearchWord" ("word") SELECT "word" FROM said ORDER BY "word" ON CONFLICT DO NOTHING`
}
