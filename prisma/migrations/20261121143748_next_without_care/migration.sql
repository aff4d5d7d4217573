-- Care stands before all else in the order: who may not see it should not have to walk past it
CREATE INDEX "Case_words_to_look_at" ON "Case" ("rank" DESC) WHERE "state" IN ('open', 'resubmitted') AND "lane" <> 'support';
