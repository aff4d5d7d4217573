// `npm run backup -- FILE`: everything the database holds, as it is at this moment, in one file.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { installDependencies } from './start/dependencies.mjs'
import { KindError } from './start/kind-error.mjs'
import { say, step } from './start/say.mjs'
import { close, fail, listenForSignals } from './start/shutdown.mjs'

const stamp = () => new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')

const chosen = () => {
  const path = resolve(process.argv[2] ?? `enough-${stamp()}.backup`)
  if (existsSync(path)) throw new KindError(`${path} is there already: choose another name.`)
  if (!existsSync(dirname(path))) throw new KindError(`There is no folder ${dirname(path)}.`)
  return path
}

const backup = async () => {
  const path = chosen()
  await installDependencies()
  const { communityUrl } = await import('./backup/community.mjs')
  const { dump } = await import('./backup/dump.mjs')
  const { pack } = await import('./backup/pack.mjs')
  const url = await communityUrl('being backed up')
  // Beside the file, where there is room for it.
  const folder = mkdtempSync(join(dirname(path), '.enough-backup-'))
  try {
    await step({ doing: 'Writing the backup', done: 'Backup written' }, async () => {
      const manifest = await dump(url, folder)
      await pack(folder, manifest, path)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      say(
        `${path}: ${manifest.tables.length} tables, ${rows} rows, ${Math.ceil(statSync(path).size / 1024)} kB.`,
      )
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  say(
    'Keys are not in it: keep CARE_KEY and NEXTAUTH_SECRET, or the files of .enough/ beside the database, elsewhere.',
  )
  await close()
}

listenForSignals()
await backup().catch(fail)
