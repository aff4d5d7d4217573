-- CreateEnum
CREATE TYPE "SignalKind" AS ENUM ('repeated_words', 'newcomer_link', 'same_link', 'report_wave');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'panel_asked';

-- CreateTable
CREATE TABLE "CaseSignal" (
    "caseId" UUID NOT NULL,
    "kind" "SignalKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseSignal_pkey" PRIMARY KEY ("caseId","kind")
);

-- CreateTable
CREATE TABLE "PostLink" (
    "postId" UUID NOT NULL,
    "link" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostLink_pkey" PRIMARY KEY ("postId","link")
);

-- CreateTable
CREATE TABLE "DoorMark" (
    "mark" TEXT NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoorMark_pkey" PRIMARY KEY ("mark")
);

-- CreateTable
CREATE TABLE "FamiliarMember" (
    "memberId" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FamiliarMember_pkey" PRIMARY KEY ("memberId")
);

-- CreateIndex
CREATE INDEX "PostLink_link_at_idx" ON "PostLink"("link", "at");

-- CreateIndex
CREATE INDEX "PostLink_at_idx" ON "PostLink"("at");

-- CreateIndex
CREATE INDEX "DoorMark_expiresAt_idx" ON "DoorMark"("expiresAt");

-- CreateIndex
CREATE INDEX "FamiliarMember_mark_idx" ON "FamiliarMember"("mark");

-- AddForeignKey
ALTER TABLE "CaseSignal" ADD CONSTRAINT "CaseSignal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostLink" ADD CONSTRAINT "PostLink_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamiliarMember" ADD CONSTRAINT "FamiliarMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamiliarMember" ADD CONSTRAINT "FamiliarMember_mark_fkey" FOREIGN KEY ("mark") REFERENCES "DoorMark"("mark") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mark is a keyed hash and nothing that could be read, and none outlives ninety days.
ALTER TABLE "DoorMark" ADD CONSTRAINT "DoorMark_is_a_hash" CHECK ("mark" ~ '^[0-9a-f]{64}$');
ALTER TABLE "DoorMark" ADD CONSTRAINT "DoorMark_ends" CHECK ("expiresAt" <= "markedAt" + interval '90 days');

-- What is left of a name when everything is gone that eyes pass over: case, accents, spaces and signs, letters of
-- other scripts that look Latin, and the few that look like each other in any hand.
CREATE FUNCTION "name_key"(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT replace(replace(translate(
    regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f\s!-/:-@\[-`{-~]', '', 'g'),
    'АаαΑɑВьвΒСсϲԁЕеєεΕɡНһнΗІіιıɩΙЈјКкκΚӏℓМмΜոΝОоοσօøØΟРрρΡԛгᴦЅѕТтτΤυսѵνѡԝωХхχΧУуүγΥᴢΖ10il|',
    'aaaaabbbbcccdeeeeeghhhhlllllljjkkkkllmmmnnooooooooppppqrrssttttuuvvwwwxxxxyyyyyzzlolll'),
    'rn', 'm'), 'vv', 'w')
$$;
CREATE INDEX "Member_name_key_idx" ON "Member" ("name_key"("displayName"::text));
CREATE INDEX "Member_signs_key_idx" ON "Member" ("name_key"("signsAs"::text));
