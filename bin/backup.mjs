// `npm run backup -- FILE`: everything the database holds, as it is at this moment, in one file.
import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
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
  const { writeBackup } = await import('./backup/write.mjs')
  const url = await communityUrl('being backed up')
  await step({ doing: 'Writing the backup', done: 'Backup written' }, async () => {
    const { tables } = await writeBackup(url, path)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`${path}: ${tables.length} tables, ${rows} rows, ${Math.ceil(statSync(path).size / 1024)} kB.`)
  })
  say(
    'Keys are not in it: keep CARE_KEY and NEXTAUTH_SECRET, or the files of .enough/ beside the database, elsewhere.',
  )
  await close()
}

listenForSignals()
await backup().catch(fail)
