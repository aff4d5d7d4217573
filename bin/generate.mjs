// Writes the Prisma client into prisma/generated. The client needs no engine, but the Prisma command
// line tries to download one even to generate; pointing it at any program that exists keeps it offline.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { clientMark, schemaMark } from './start/build.mjs'
import { inRoot } from './start/paths.mjs'

const result = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
  cwd: inRoot(),
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
})
if (result.status !== 0) {
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`)
  process.stderr.write('The database client could not be generated from prisma/schema.prisma.\n')
} else {
  writeFileSync(inRoot(clientMark), `${schemaMark()}\n`)
}
process.exit(result.status ?? 1)
