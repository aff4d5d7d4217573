// @ts-check
// Writes .next/process: the server as one file of JavaScript and the thread of the encoder beside it. Run from its
// sources it would hold a TypeScript loader in memory for as long as it lives, twice (docs/decisions/0027).
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './paths.mjs'

export const buildServer = () =>
  build({
    absWorkingDir: root,
    entryPoints: {
      index: 'server/index.ts',
      'encoder-worker': 'server/screening/encoder/encoder-worker.ts',
    },
    outdir: '.next/process',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'warning',
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildServer()
