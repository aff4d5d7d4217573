import { Prisma } from '#prisma/generated/client.ts'

/** Days after which nobody is asked any more: a first answer then would come as a surprise. */
export const askedForDays = 7

/** SQL for "nobody but its author has answered thread t yet". An answer that rests was there and counts. */
export const withoutAnswer = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Post" r WHERE r."threadId" = t."id" AND NOT r."opening" AND r."seq" IS NOT NULL
    AND r."authorId" <> t."authorId" AND r."state" = 'published')`

/** SQL for "a member wrote it, and its opening words are there to be read". A circle's own question waits for nobody. */
export const opened = Prisma.sql`t."listed" AND NOT t."fromHosts" AND EXISTS (
  SELECT 1 FROM "Post" o WHERE o."threadId" = t."id" AND o."opening" AND o."state" = 'published')`
