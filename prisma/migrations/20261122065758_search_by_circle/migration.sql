-- DropIndex
DROP INDEX "SearchEntry_words_idx";

-- AlterTable
ALTER TABLE "SearchEntry" ADD COLUMN     "circleIds" UUID[] DEFAULT ARRAY[]::UUID[];

CREATE FUNCTION search_circles(thread "Thread") RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY[thread."circleId", thread."alsoCircleId"], NULL)
$$;
UPDATE "SearchEntry" e SET "circleIds" = search_circles(t) FROM "Thread" t WHERE t."id" = e."threadId";

-- Words of some circles: without it each search went through those of the whole community. It serves the version
-- before as well, which asks for the words alone.
-- CreateIndex
CREATE INDEX "SearchEntry_circleIds_words_idx" ON "SearchEntry" USING GIN ("circleIds", "words");

CREATE OR REPLACE FUNCTION search_refresh(about uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "SearchEntry" ("postId", "threadId", "circleIds", "opening", "createdAt", "changedAt", "words")
  SELECT p."id", p."threadId", search_circles(t), p."opening", p."createdAt", clock_timestamp(), search_words(r."title", r."body")
  FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
  CROSS JOIN LATERAL (
    SELECT "title", "body" FROM "Revision" WHERE "postId" = p."id" ORDER BY "number" DESC LIMIT 1) r
  WHERE p."id" = about AND p."state" = 'published' AND p."seq" IS NOT NULL
  ON CONFLICT ("postId") DO UPDATE SET "threadId" = excluded."threadId", "circleIds" = excluded."circleIds",
    "opening" = excluded."opening", "createdAt" = excluded."createdAt", "changedAt" = excluded."changedAt",
    "words" = excluded."words";
  IF NOT FOUND THEN DELETE FROM "SearchEntry" WHERE "postId" = about; END IF;
END $$;

CREATE FUNCTION search_follows_thread() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "SearchEntry" SET "circleIds" = search_circles(NEW) WHERE "threadId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_is_found" AFTER UPDATE OF "circleId", "alsoCircleId" ON "Thread" FOR EACH ROW
  WHEN (OLD."circleId" <> NEW."circleId" OR OLD."alsoCircleId" IS DISTINCT FROM NEW."alsoCircleId")
  EXECUTE FUNCTION search_follows_thread();
