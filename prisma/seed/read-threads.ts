import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { intents, triggers, wishes } from '#server/posts/limits.ts'
import { reportReasons } from '#server/reports/schema.ts'

const report = z.object({ by: z.string(), reason: z.enum(reportReasons), words: z.string().default('') })
const reply = z.object({
  author: z.string(),
  body: z.string(),
  hoursAfter: z.number(),
  meToos: z.array(z.string()).default([]),
  edited: z.string().optional(),
  reports: z.array(report).default([]),
  expect: z.enum(['shaming', 'hostile', 'solicitation', 'crisis']).optional(),
})
const thread = reply.omit({ hoursAfter: true, edited: true }).extend({
  key: z.string(),
  title: z.string(),
  intent: z.enum(intents),
  wish: z.enum(wishes),
  trigger: z.enum(triggers).nullish(),
  contentNote: z.string().nullish(),
  hoursAgo: z.number(),
  replies: z.array(reply),
})
export type SeedReply = z.output<typeof reply>
export type SeedThread = z.output<typeof thread> & { circle: string }

const folder = join(import.meta.dirname, 'threads')

/** Every conversation of the demo community, oldest first. One file a circle, named by its slug. */
export const readThreads = (): SeedThread[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const circle = name.replace('.json', '')
      return z
        .array(thread)
        .parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
        .map((read) => ({ ...read, circle }))
    })
    .sort((a, b) => b.hoursAgo - a.hoursAgo)
