// @ts-check
import { existsSync, writeFileSync } from 'node:fs'
import { fingerprint, readMark } from './fingerprint.mjs'
import { KindError } from './kind-error.mjs'
import { packStatic } from './pack-static.mjs'
import { inRoot } from './paths.mjs'
import { lastLines, run } from './run.mjs'
import { step } from './say.mjs'

export const clientMark = 'prisma/generated/.made-from'
const buildMark = '.next/enough-build'
const sources = [
  'app',
  'server',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** @param {string} name */
const isSource = (name) => !/\.test\.tsx?$/.test(name)

/** @param {NodeJS.ProcessEnv} extra @returns {NodeJS.ProcessEnv} */
const quiet = (extra) => ({ ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...extra })

export const schemaMark = () => fingerprint(['prisma/schema.prisma', 'package-lock.json'])
export const sourceMark = () => fingerprint(sources, isSource)

/** Writes the database client when the schema is newer. */
export const generateClient = async () => {
  if (readMark(clientMark) === schemaMark()) return
  await step({ doing: 'Writing the database client', done: 'Database client written' }, async () => {
    const { ok, output } = await run(process.execPath, ['bin/generate.mjs'])
    if (!ok)
      throw new KindError(
        `${lastLines(output)}\nThe database client could not be written (the reason is above).`,
      )
  })
}

/** Builds the pages when there is no finished build of these very sources. */
export const buildPages = async () => {
  const mark = sourceMark()
  if (readMark(buildMark) === mark && existsSync(inRoot('.next/BUILD_ID'))) return false
  await step({ doing: 'Building the pages, about a minute', done: 'Pages built' }, async () => {
    const env = quiet({ NODE_ENV: 'production', NEXTAUTH_SECRET: 'only-while-building' })
    const { ok, output } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], env)
    if (!ok)
      throw new KindError(`${lastLines(output, 40)}\nThe pages could not be built (the reason is above).`)
    // not imported above: they need packages that may have to be installed first
    await (await import('./build-server.mjs')).buildServer()
    await (await import('./build-worker.mjs')).buildWorker()
    await packStatic()
    writeFileSync(inRoot(buildMark), `${mark}\n`)
  })
  return true
}
