// `npm run db:migration -- add-something`: writes the step from the migrations to prisma/schema.prisma.
import { spawnSync } from 'node:child_process'
import { root } from './start/paths.mjs'

const args = ['--import', 'tsx', 'prisma/new-migration.ts', ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1)
