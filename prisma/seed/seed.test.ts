import pg from 'pg'
import { expect, test } from 'vitest'
import { seed } from '../../bin/database/seed.mjs'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import bridge from './bridge.json' with { type: 'json' }
import circles from './circles.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import prompts from './prompts.json' with { type: 'json' }
import { readThreads } from './read-threads.ts'

const counts = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`SELECT
    (SELECT count(*)::int FROM "Circle") AS circles, (SELECT count(*)::int FROM "Member") AS members,
    (SELECT count(*)::int FROM "Thread") AS threads, (SELECT count(*)::int FROM "Post") AS posts,
    (SELECT count(DISTINCT lane)::int FROM "Case" WHERE state = 'open') AS lanes`)
  await client.end()
  return rows[0]
}

test('the launcher fills in the circles alone, and the whole demo when it is asked to', async () => {
  const database = await createTestDatabase()
  await seed(database.url, 'circles')
  expect(await counts(database.url)).toMatchObject({ circles: 4, members: 0, threads: 0 })
  await seed(database.url, 'demo')
  const threads = readThreads()
  const replies = threads.reduce((sum, thread) => sum + thread.replies.length, 0)
  expect(await counts(database.url)).toEqual({
    circles: 4,
    members: people.length,
    // and the bridge between two circles
    threads: threads.length + 1,
    posts: threads.length + replies + 1 + bridge.replies.length,
    lanes: 4,
  })
  await dropTestDatabase(database)
}, 180_000)

test('the demo is worth looking at', () => {
  const threads = readThreads()
  expect(threads.length).toBeGreaterThanOrEqual(60)
  expect(threads.flatMap(({ replies }) => replies).length).toBeGreaterThanOrEqual(500)
  expect(people.length).toBeGreaterThanOrEqual(25)
  const texts = threads.flatMap(({ body, replies }) => [body, ...replies.map((reply) => reply.body)])
  const long = texts.filter((text) => text.length > 40)
  expect(new Set(long).size).toBe(long.length)
})

test('no circle is an afterthought: each has as many conversations, answers and guidelines as the others', () => {
  const threads = readThreads()
  const sizes = circles.circles.map(({ slug, guidelines }) => {
    const here = threads.filter(({ circle }) => circle === slug)
    return { guidelines: guidelines.length, threads: here.length, prompt: slug in prompts }
  })
  expect(new Set(sizes.map((size) => JSON.stringify(size))).size).toBe(1)
  const answers = circles.circles.map(
    ({ slug }) => threads.filter(({ circle }) => circle === slug).flatMap(({ replies }) => replies).length,
  )
  expect(Math.min(...answers) / Math.max(...answers)).toBeGreaterThan(0.9)
})
