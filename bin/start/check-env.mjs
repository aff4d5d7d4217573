// @ts-check
import { existsSync } from 'node:fs'
import { KindError } from './kind-error.mjs'
import { inRoot } from './paths.mjs'
import { secret } from './secret.mjs'

/**
 * Looks at every variable before anything is begun with it, by the rules of the server itself: one message for
 * all that is wrong. Spaces at their ends are taken off for whoever reads them after this.
 */
export const checkEnv = async () => {
  if (!existsSync(inRoot('server/env.ts'))) return
  const { tsImport } = await import('tsx/esm/api')
  const { readEnv, tidy } = await tsImport('../../server/env.ts', import.meta.url)
  for (const [name, value] of Object.entries(tidy(process.env)))
    if (value !== undefined) process.env[name] = value
  try {
    // the built-in database and the secret that is kept are added by the start itself
    readEnv({
      ...process.env,
      DATABASE_URL: process.env.DATABASE_URL || 'postgresql://built-in',
      NEXTAUTH_SECRET: secret(),
    })
  } catch (error) {
    throw new KindError(error instanceof Error ? error.message : String(error))
  }
}
