-- A thousand of the commonest words are enough to tell common from rare; ten thousand made every search wait
-- for its plan.
ALTER TABLE "SearchEntry" ALTER COLUMN "words" SET STATISTICS 100;
