import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../bin/start/port.mjs'
import { end, startProgram } from './program.ts'

/** A real PgBouncer in transaction mode with few connections: each transaction runs on whichever is free. */
export const startPooler = async (folder: string, databaseUrl: string) => {
  const url = new URL(databaseUrl)
  const port = await freePort()
  const place = join(folder, `pooler-${port}`)
  mkdirSync(place, { recursive: true })
  const file = join(place, 'pgbouncer.ini')
  const to = `host=127.0.0.1 port=${url.port} user=${url.username} password=${decodeURIComponent(url.password)}`
  writeFileSync(
    file,
    `[databases]\n* = ${to}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nauth_type = any
unix_socket_dir =\npool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 100\nlog_connections = 0
log_disconnections = 0\nlog_stats = 0\n${process.getuid?.() === 0 ? 'user = nobody\n' : ''}`,
  )
  const child = await startProgram('pgbouncer', ['-q', file], port)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return { url: url.href, stop: () => end(child) }
}
