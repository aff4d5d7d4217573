// @ts-check
// Writes .next/worker.js: the worker of app/_offline, and the list of files that the page without a network needs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { inRoot } from './paths.mjs'

const named = /static\/(?:chunks|media|css)\/[\w.~()[\]@%/-]+?\.(?:js|css|woff2|svg)/g

/** @param {string} path @returns {string[]} */
const namesIn = (path) => (existsSync(path) ? (readFileSync(path, 'utf8').match(named) ?? []) : [])

/** @param {string} folder @returns {string[]} */
const stylesAndFonts = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|woff2|svg)$/.test(name))

/** What the page without a network is made of; parts that are loaded later are named in the parts before. */
const filesOf = () => {
  const next = inRoot('.next')
  const wanted = new Set([
    ...stylesAndFonts(join(next, 'static')).map((name) => `static/${name}`),
    ...namesIn(join(next, 'build-manifest.json')),
    ...namesIn(join(next, 'server/app/(forum)/offline/page_client-reference-manifest.js')),
  ])
  for (const name of wanted) for (const more of namesIn(join(next, name))) wanted.add(more)
  return [...wanted].filter((name) => statSync(join(next, name), { throwIfNoEntry: false })?.isFile())
}

export const buildWorker = async () => {
  const version = readFileSync(inRoot('.next/BUILD_ID'), 'utf8').trim()
  const files = filesOf().map((name) => ({ url: `/_next/${name}`, revision: null }))
  await build({
    entryPoints: [inRoot('app/_offline/worker.ts')],
    outfile: inRoot('.next/worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      PRECACHE: JSON.stringify([{ url: '/offline', revision: version }, ...files]),
      'process.env.NODE_ENV': '"production"',
    },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWorker()
