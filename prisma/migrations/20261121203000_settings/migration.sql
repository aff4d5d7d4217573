-- CreateTable
CREATE TABLE "SettingChange" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "undoesId" UUID,
    "changedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettingChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SettingChange_undoesId_key" ON "SettingChange"("undoesId");

-- CreateIndex
CREATE INDEX "SettingChange_createdAt_idx" ON "SettingChange"("createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SettingChange_key_version_key" ON "SettingChange"("key", "version");

-- AddForeignKey
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "SettingChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must never happen: a change that changes nothing, a number without a place in the row, an empty reason
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_changes" CHECK ("before" IS DISTINCT FROM "after");
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_counts" CHECK ("version" > 0);
ALTER TABLE "SettingChange" ADD CONSTRAINT "SettingChange_reason" CHECK ("reason" IS NULL OR length(btrim("reason")) > 0);

-- What was changed stays as it was written; only its writer's name goes when they go
CREATE FUNCTION refuse_setting_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."changedById" IS NULL AND to_jsonb(NEW) - 'changedById' = to_jsonb(OLD) - 'changedById' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "SettingChange_append_only" BEFORE UPDATE OR DELETE ON "SettingChange" FOR EACH ROW EXECUTE FUNCTION refuse_setting_change();
CREATE TRIGGER "SettingChange_no_truncate" BEFORE TRUNCATE ON "SettingChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
