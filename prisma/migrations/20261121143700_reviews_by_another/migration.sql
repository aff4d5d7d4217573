-- A decision is looked at again once, whatever called for it.
DROP INDEX "Review_one_of_a_decision";
CREATE UNIQUE INDEX "Review_one_of_a_decision" ON "Review" ("decisionId") WHERE "decisionId" IS NOT NULL;

-- Two scales: three words, and for support a level.
ALTER TABLE "Review" ADD CONSTRAINT "Review_taken" CHECK (("reviewerId" IS NULL) = ("takenAt" IS NULL));
ALTER TABLE "Review" ADD CONSTRAINT "Review_never_of_an_appeal" CHECK ("lane" <> 'appeal');
ALTER TABLE "Review" ADD CONSTRAINT "Review_scale" CHECK (CASE WHEN "lane" = 'support'
  THEN "first" IN ('1', '2', '3', '4') AND coalesce("verdict", '1') IN ('1', '2', '3', '4')
  ELSE "first" IN ('leave', 'rephrase', 'act') AND coalesce("verdict", 'act') IN ('leave', 'rephrase', 'act') END);
ALTER TABLE "GoldenCase" ADD CONSTRAINT "GoldenCase_scale" CHECK ("lane" <> 'appeal' AND CASE WHEN "lane" = 'support'
  THEN "expected" IN ('1', '2', '3', '4') ELSE "expected" IN ('leave', 'rephrase', 'act') END);

-- A panel is three others: none of the two who saw it differently, and no fourth.
CREATE FUNCTION refuse_panel_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  SELECT p."state", r."firstId", r."reviewerId" INTO found
    FROM "Panel" p JOIN "Review" r ON r."id" = p."reviewId" WHERE p."id" = NEW."panelId" FOR UPDATE OF p;
  IF NEW."memberId" = found."firstId" OR NEW."memberId" = found."reviewerId" THEN
    RAISE EXCEPTION 'a panel is of others than the two' USING ERRCODE = 'check_violation';
  END IF;
  IF found."state" <> 'open' OR (SELECT count(*) FROM "PanelVote" v WHERE v."panelId" = NEW."panelId") >= 3 THEN
    RAISE EXCEPTION 'a panel is of three' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PanelVote_of_three_others" BEFORE INSERT ON "PanelVote" FOR EACH ROW EXECUTE FUNCTION refuse_panel_vote();
CREATE TRIGGER "PanelVote_append_only" BEFORE UPDATE OR DELETE ON "PanelVote" FOR EACH ROW EXECUTE FUNCTION refuse_change();
