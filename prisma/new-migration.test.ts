import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrationsFolder, schemaFile } from './migration-files.ts'
import { stepToSchema } from './new-migration.ts'

const scratch = mkdtempSync(join(tmpdir(), 'enough-schema-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const url = () => process.env.TEST_DATABASE_URL ?? ''

test('the migrations lead to the schema', async () => {
  expect(await stepToSchema(url())).toBe('')
})

test('a model that no migration knows becomes SQL', async () => {
  const changed = join(scratch, 'schema.prisma')
  writeFileSync(
    changed,
    `${readFileSync(schemaFile, 'utf8')}\nmodel Lullaby {\n  id Int @id\n  words String\n}\n`,
  )
  const sql = await stepToSchema(url(), migrationsFolder, changed)
  expect(sql).toContain('CREATE TABLE "Lullaby" (\n    "id" INTEGER NOT NULL,\n    "words" TEXT NOT NULL,')
  expect(sql).not.toMatch(/DROP|ALTER/)
})
