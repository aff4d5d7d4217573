import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../bin/start/port.mjs'
import { end, startProgram } from './program.ts'

const site = readFileSync(join(import.meta.dirname, '../../deploy/nginx.conf'), 'utf8')

/** The site of deploy/nginx.conf as it would be here: a port without TLS, and these processes behind it. */
const siteFor = (port: number, processes: number[], sticky: boolean) =>
  site
    .replace(/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`)
    .replace(/\tssl_certificate.*\n/g, '')
    .replace(/\tip_hash;\n/, sticky ? '\tip_hash;\n' : '')
    .replace(
      /\tserver 127\.0\.0\.1:3000;/,
      processes.map((place) => `\tserver 127.0.0.1:${place};`).join('\n'),
    )

/** A real nginx. `strips`: one that was not told of WebSockets, and passes no upgrade on. */
export const startNginx = async (
  folder: string,
  processes: number[],
  { sticky = false, strips = false, wanted = 0 } = {},
) => {
  const port = wanted || (await freePort())
  const place = join(folder, `nginx-${port}`)
  mkdirSync(place, { recursive: true })
  const told = siteFor(port, processes, sticky)
  writeFileSync(
    join(place, 'nginx.conf'),
    `daemon off; pid ${place}/pid; error_log stderr crit; events {}
http { access_log off; client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy;
fastcgi_temp_path ${place}/f; uwsgi_temp_path ${place}/u; scgi_temp_path ${place}/s;
${strips ? told.replace(/\t\tproxy_set_header (Upgrade|Connection).*\n/g, '') : told} }`,
  )
  const child = await startProgram('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], port)
  return { port, stop: () => end(child) }
}
