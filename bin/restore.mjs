// `npm run restore -- FILE [--erased LEDGER]`: the community as it was when the backup was made, without those who
// were erased since.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { generateClient } from './start/build.mjs'
import { installDependencies } from './start/dependencies.mjs'
import { KindError } from './start/kind-error.mjs'
import { say, step } from './start/say.mjs'
import { close, fail, listenForSignals } from './start/shutdown.mjs'

/** @typedef {import('./backup/dump.mjs').Manifest} Manifest */

/** What is put back, without whoever asked to be erased meanwhile. @param {string} url @param {string} folder @param {Manifest} manifest @param {string} [before] */
const fill = async (url, folder, manifest, before) => {
  const { putBack } = await import('./backup/put-back.mjs')
  const { eraseAgain } = await import('./backup/erase-again.mjs')
  await putBack(url, folder, manifest)
  const given = erasedFile()
  const erased = await eraseAgain(url, { folder, ...(before ? { before } : {}), ...(given ? { given } : {}) })
  if (erased > 0) say(`Erased again, because they had left since: ${erased}.`)
}

const erasedFile = () => {
  const at = process.argv.indexOf('--erased')
  if (at < 0) return undefined
  const path = resolve(process.argv[at + 1] ?? '')
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new KindError(`There is no file ${path}. Nothing was changed.`)
  return path
}

/** @param {string} url @param {string} folder @param {Manifest} manifest */
const intoOwn = async (url, folder, manifest) => {
  const { withDatabase } = await import('./database/sql.mjs')
  const there = await withDatabase(url, (ask) =>
    ask("SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') LIMIT 1"),
  )
  if (there.length > 0)
    throw new KindError(
      'A backup goes into an empty database, and this one holds tables: make a new one, and name it in DATABASE_URL. Nothing was changed.',
    )
  await fill(url, folder, manifest)
}

/** Beside the old one first: what is there now stays until the backup is whole, and is kept under another name. @param {string} folder @param {Manifest} manifest */
const intoBuiltIn = async (folder, manifest) => {
  const { openBuiltIn } = await import('./backup/community.mjs')
  const { withDatabase } = await import('./database/sql.mjs')
  const { url } = await openBuiltIn('being restored')
  const admin = url('postgres')
  await withDatabase(admin, async (ask) => {
    await ask('DROP DATABASE IF EXISTS enough_draft WITH (FORCE)')
    await ask('CREATE DATABASE enough_draft')
  })
  await fill(url('enough_draft'), folder, manifest, url('enough'))
  await withDatabase(admin, async (ask) => {
    const [old] = await ask("SELECT 1 FROM pg_database WHERE datname = 'enough'")
    await ask('DROP DATABASE IF EXISTS enough_before WITH (FORCE)')
    if (old) await ask('ALTER DATABASE enough RENAME TO enough_before')
    await ask('ALTER DATABASE enough_draft RENAME TO enough')
    if (old) say('What was there before is kept in the database enough_before until the next restore.')
  })
}

const restore = async () => {
  const given = process.argv[2]
  if (!given) throw new KindError('Say which backup: npm run restore -- FILE.')
  const path = resolve(given)
  erasedFile()
  await installDependencies()
  await generateClient()
  const { unpack } = await import('./backup/pack.mjs')
  const folder = mkdtempSync(join(dirname(path), '.enough-restore-'))
  try {
    const manifest = await step({ doing: 'Looking at the backup', done: 'The backup is whole' }, () =>
      unpack(path, folder),
    )
    await step({ doing: 'Putting everything back', done: 'Everything is back' }, async () => {
      const own = process.env.DATABASE_URL
      await (own ? intoOwn(own, folder, manifest) : intoBuiltIn(folder, manifest))
    })
    say(`The community is as it was on ${manifest.made}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await close()
}

listenForSignals()
await restore().catch(fail)
