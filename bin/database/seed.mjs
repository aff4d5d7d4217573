// @ts-check
import { existsSync } from 'node:fs'
import { KindError } from '../start/kind-error.mjs'
import { inRoot } from '../start/paths.mjs'
import { lastLines, runScript } from '../start/run.mjs'
import { say, step } from '../start/say.mjs'
import { secret } from '../start/secret.mjs'

const words = {
  circles: { doing: 'Opening the circles', done: 'Circles opened' },
  demo: { doing: 'Inviting the demo community', done: 'Demo community is here' },
}

/** @param {string} chunk */
const tellProgress = (chunk) => {
  for (const line of chunk.split('\n')) if (/^ {2}\d+ of \d+/.test(line)) say(line)
}

/**
 * Fills a migrated database: the circles alone, or with them the people of the demo and their threads.
 * @param {string} url @param {'circles' | 'demo'} what
 */
export const seed = async (url, what) => {
  const script = 'prisma/seed/seed.ts'
  if (!existsSync(inRoot(script))) return
  await step(words[what], async () => {
    const env = {
      ...process.env,
      DATABASE_URL: url,
      NEXTAUTH_SECRET: secret(),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    }
    const { ok, output } = await runScript(script, [what], env, tellProgress)
    if (!ok)
      throw new KindError(`${lastLines(output)}\nThe database could not be filled (the reason is above).`)
  })
}
