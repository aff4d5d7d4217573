-- Five thousand of the commonest words tell common from rare well enough to look each up the quick way. With fewer,
-- a rare word was taken for a common one and every post was walked through; with more, plans took longer.
ALTER TABLE "SearchEntry" ALTER COLUMN "words" SET STATISTICS 500;
