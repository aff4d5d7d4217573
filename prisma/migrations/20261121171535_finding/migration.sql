CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'mention';

-- AlterTable
ALTER TABLE "Circle" ADD COLUMN     "allowsImages" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "quotesId" UUID;

-- CreateTable
CREATE TABLE "SearchEntry" (
    "postId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "opening" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "Saved" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Saved_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "postId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("postId","memberId")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "uploaderId" UUID NOT NULL,
    "postId" UUID,
    "position" INTEGER,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImageBytes" (
    "imageId" UUID NOT NULL,
    "webp" BYTEA NOT NULL,

    CONSTRAINT "ImageBytes_pkey" PRIMARY KEY ("imageId")
);

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchEntry_createdAt_postId_idx" ON "SearchEntry"("createdAt" DESC, "postId" DESC);

-- CreateIndex
CREATE INDEX "SearchEntry_threadId_idx" ON "SearchEntry"("threadId");

-- CreateIndex
CREATE INDEX "SearchEntry_changedAt_idx" ON "SearchEntry"("changedAt");

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Saved_memberId_createdAt_id_idx" ON "Saved"("memberId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Saved_postId_idx" ON "Saved"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "Saved_memberId_postId_key" ON "Saved"("memberId", "postId");

-- CreateIndex
CREATE INDEX "Mention_memberId_idx" ON "Mention"("memberId");

-- CreateIndex
CREATE INDEX "Image_uploaderId_idx" ON "Image"("uploaderId");

-- CreateIndex
CREATE INDEX "Image_createdAt_idx" ON "Image"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Image_postId_position_key" ON "Image"("postId", "position");

-- CreateIndex
CREATE INDEX "Post_quotesId_idx" ON "Post"("quotesId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_id_authorId_key" ON "Post"("id", "authorId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_quotesId_fkey" FOREIGN KEY ("quotesId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Saved" ADD CONSTRAINT "Saved_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Saved" ADD CONSTRAINT "Saved_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_postId_uploaderId_fkey" FOREIGN KEY ("postId", "uploaderId") REFERENCES "Post"("id", "authorId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImageBytes" ADD CONSTRAINT "ImageBytes_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What words become: no accents, English endings taken off, and no word left out. In a place where "me too" is a
-- whole answer, the words that other searches throw away are the ones people look for.
CREATE TEXT SEARCH DICTIONARY enough_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION enough (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION enough
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, enough_stem;

CREATE FUNCTION search_words(title text, body text) RETURNS tsvector LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT setweight(to_tsvector('enough', coalesce(title, '')), 'A') || setweight(to_tsvector('enough', body), 'B')
$$;

-- Makes the entry of one post what the post says now; a post that its circle may not read has none.
CREATE FUNCTION search_refresh(about uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "SearchEntry" ("postId", "threadId", "opening", "createdAt", "changedAt", "words")
  SELECT p."id", p."threadId", p."opening", p."createdAt", clock_timestamp(), search_words(r."title", r."body")
  FROM "Post" p
  CROSS JOIN LATERAL (
    SELECT "title", "body" FROM "Revision" WHERE "postId" = p."id" ORDER BY "number" DESC LIMIT 1) r
  WHERE p."id" = about AND p."state" = 'published' AND p."seq" IS NOT NULL
  ON CONFLICT ("postId") DO UPDATE SET "threadId" = excluded."threadId", "opening" = excluded."opening",
    "createdAt" = excluded."createdAt", "changedAt" = excluded."changedAt", "words" = excluded."words";
  IF NOT FOUND THEN DELETE FROM "SearchEntry" WHERE "postId" = about; END IF;
END $$;

CREATE FUNCTION search_follows_post() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN PERFORM search_refresh(NEW."id"); RETURN NULL; END $$;
CREATE TRIGGER "Post_is_found" AFTER INSERT OR UPDATE OF "state", "seq", "threadId", "opening", "createdAt" ON "Post"
  FOR EACH ROW EXECUTE FUNCTION search_follows_post();

CREATE FUNCTION search_follows_revision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM search_refresh(OLD."postId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM search_refresh(NEW."postId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Revision_is_found" AFTER INSERT OR DELETE OR UPDATE OF "postId", "number", "title", "body" ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION search_follows_revision();

SELECT search_refresh("id") FROM "Post" WHERE "state" = 'published';
INSERT INTO "SearchWord" ("word") SELECT "word" FROM ts_stat('SELECT "words" FROM "SearchEntry"')
  WHERE length("word") BETWEEN 4 AND 40;

-- Common words are told apart from rare ones, so that each is looked up the way that is quick for it.
ALTER TABLE "SearchEntry" ALTER COLUMN "words" SET STATISTICS 1000;

ALTER TABLE "Post" ADD CONSTRAINT "Post_quotes_another" CHECK ("quotesId" <> "id");
ALTER TABLE "Image"
  ADD CONSTRAINT "Image_one_to_three" CHECK ("position" BETWEEN 0 AND 2),
  ADD CONSTRAINT "Image_has_its_place" CHECK (("postId" IS NULL) = ("position" IS NULL)),
  ADD CONSTRAINT "Image_has_a_size" CHECK ("width" BETWEEN 1 AND 1600 AND "height" BETWEEN 1 AND 1600),
  ADD CONSTRAINT "Image_alt_is_short" CHECK ("alt" <> '' AND length("alt") <= 300);
ALTER TABLE "ImageBytes" ADD CONSTRAINT "ImageBytes_is_small" CHECK (octet_length("webp") BETWEEN 1 AND 2000000);
-- WebP does not get smaller by being compressed again.
ALTER TABLE "ImageBytes" ALTER COLUMN "webp" SET STORAGE EXTERNAL;
