import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../bin/postgres/embedded.mjs'
import { choosePlace } from '../../bin/postgres/place.mjs'
import { startPostmaster, stopPostmaster } from '../../bin/postgres/postmaster.mjs'
import { freePort } from '../../bin/start/port.mjs'

const careless = ['fsync=off', 'autovacuum=off', 'shared_buffers=16MB']
const sending = ['wal_level=replica', 'max_wal_senders=4', 'wal_keep_size=256MB']

const folderFor = (what: string) => {
  const folder = mkdtempSync(join(tmpdir(), `enough-${what}-`))
  // started by root, PostgreSQL runs as somebody else, who has to be let in
  chmodSync(folder, 0o755)
  return folder
}

/** A copy of a running PostgreSQL, as its manual has it (26.3.3): both ends are told on one connection. */
const copyBase = async (url: string, from: string, to: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("SELECT pg_backup_start('a replica', fast => true)")
  execFileSync('cp', ['-a', from, to])
  const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)')
  await client.end()
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(to, name), { force: true })
  writeFileSync(join(to, 'backup_label'), rows[0].labelfile)
  writeFileSync(join(to, 'standby.signal'), '')
}

/** A primary, and a replica of it by real streaming replication that can be stopped and started again. */
export const startPair = async () => {
  const primary = await startEmbedded(folderFor('primary'), {
    settings: [...careless, ...sending],
    initFlags: ['--no-sync'],
  })
  const folder = folderFor('replica')
  const place = choosePlace(join(folder, 'postgres'))
  await copyBase(primary.url('postgres'), primary.data, place.data)
  const { username, password } = new URL(primary.url('postgres'))
  appendFileSync(
    join(place.data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${username} password=${password}'\n`,
  )
  if (place.runAs)
    for (const name of ['backup_label', 'standby.signal'])
      chownSync(join(place.data, name), place.runAs.uid, place.runAs.gid)
  const wanted = await freePort()
  const start = () =>
    startPostmaster(place, wanted, { settings: careless, log: join(folder, 'postgres.log') })
  let { child } = await start()
  return {
    url: primary.url,
    replicaUrl: (database: string) => primary.url(database).replace(`:${primary.port}/`, `:${wanted}/`),
    goAway: () => stopPostmaster(child),
    comeBack: async () => {
      child = (await start()).child
    },
    stop: async () => {
      await stopPostmaster(child)
      await primary.stop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(join(primary.data, '..', '..'), { recursive: true, force: true })
    },
  }
}
