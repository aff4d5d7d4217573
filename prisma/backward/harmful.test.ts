import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMigrations } from '../migration-files.ts'
import { harmful } from './harmful.ts'
import { released } from './released.ts'

const decision = readFileSync(join(import.meta.dirname, '../../docs/decisions/0022-running-it.md'), 'utf8')

test('every migration since the release lets the version before go on beside it', () => {
  const isNew = new Set<string>()
  const since = readMigrations().migrationDirectories.filter(({ path }) => path > released.migration)
  const found = since
    .map(({ path, migrationFile }) => ({ path, what: harmful(migrationFile.content.value, isNew) }))
    // named in the decision, with the reason why it does no harm
    .filter(({ path, what }) => what.length > 0 && !decision.includes(path))
  expect(found).toEqual([])
})

test.each([
  ['DROP TABLE "Post"'],
  ['ALTER TABLE "Post" DROP COLUMN "seq"'],
  ['ALTER TABLE "Post" RENAME COLUMN "seq" TO "place"'],
  ['ALTER TABLE "Post" RENAME TO "Message"'],
  ["ALTER TYPE \"PostState\" RENAME VALUE 'held' TO 'waiting'"],
  ['ALTER TABLE "Post" ALTER COLUMN "seq" SET NOT NULL'],
  ['ALTER TABLE "Post" ALTER COLUMN "state" DROP NOT NULL'],
  ['ALTER TABLE "Post" ALTER COLUMN "createdAt" DROP DEFAULT'],
  ['ALTER TABLE "Post" ALTER COLUMN "idempotencyKey" SET DATA TYPE VARCHAR(10)'],
  ['ALTER TABLE "Post" ADD COLUMN "a" TEXT,\nADD COLUMN "b" TEXT NOT NULL'],
  ['DROP TYPE "PostState"'],
])('%s is refused', (sql) => {
  expect(harmful(`-- a word\nCREATE TABLE "New" (n int);\n${sql};`)).toHaveLength(1)
})

test.each([
  ['ALTER TABLE "Post" ADD COLUMN "b" TEXT NOT NULL DEFAULT \'\', ADD COLUMN "c" INT'],
  ['ALTER TYPE "PostState" ADD VALUE \'resting\''],
  ['CREATE TABLE "New" (n int NOT NULL); ALTER TABLE "New" DROP COLUMN n'],
  ['DROP INDEX "Post_seq"; DROP TRIGGER t ON "Post"; DROP FUNCTION f'],
  ['CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE x; END $$'],
  ['-- ALTER TABLE "Post" DROP COLUMN "seq"'],
])('%s does no harm', (sql) => {
  expect(harmful(`${sql};`)).toEqual([])
})
