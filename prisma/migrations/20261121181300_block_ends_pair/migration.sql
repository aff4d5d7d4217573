-- Whoever keeps somebody apart has no place for two with them any more, whichever way the block came about.
-- Both leave it; what was written stays with the rules of everywhere else.
CREATE FUNCTION block_ends_pair() RETURNS trigger AS $$
BEGIN
  WITH over AS (
    UPDATE "BuddyPair" SET "state" = 'ended', "endedAt" = now()
    WHERE "state" <> 'ended' AND "firstId" = least(NEW."blockerId", NEW."blockedId")
      AND "secondId" = greatest(NEW."blockerId", NEW."blockedId")
    RETURNING "placeId"
  )
  UPDATE "Membership" SET "state" = 'left' FROM over
  WHERE "circleId" = over."placeId" AND "Membership"."state" = 'active';
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER "Block_ends_pair" AFTER INSERT ON "Block" FOR EACH ROW EXECUTE FUNCTION block_ends_pair();
