// @ts-check
// Lays a brotli form beside each script, style and drawing of the build. Made once, at the highest level: about a seventh
// less on a poor line than what can be squeezed while somebody waits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { inRoot } from './paths.mjs'

const squeeze = promisify(brotliCompress)

export const packStatic = async () => {
  const folder = inRoot('.next/static')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const packed = names
    .filter((name) => /\.(js|css|svg)$/.test(name))
    .map(async (name) =>
      writeFileSync(join(folder, `${name}.br`), await squeeze(readFileSync(join(folder, name)))),
    )
  await Promise.all(packed)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packStatic()
