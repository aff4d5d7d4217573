-- Who asked us to look at words is no independent judge of them either
CREATE OR REPLACE FUNCTION refuse_same_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lane" = 'appeal' AND EXISTS (
    SELECT 1 FROM "Appeal" a JOIN "Decision" d ON d."id" = a."decisionId" JOIN "Case" c ON c."id" = a."caseId"
    WHERE a."caseId" = NEW."caseId" AND (
      EXISTS (SELECT 1 FROM "Decision" e WHERE e."caseId" = d."caseId" AND e."moderatorId" = NEW."moderatorId")
      OR EXISTS (SELECT 1 FROM "Lease" l WHERE l."caseId" = d."caseId" AND l."moderatorId" = NEW."moderatorId")
      OR EXISTS (SELECT 1 FROM "Report" r WHERE r."postId" = c."postId" AND r."reporterId" = NEW."moderatorId"))
  ) THEN
    RAISE EXCEPTION 'an appeal is decided by somebody who has not touched the case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
