import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const dockerfile = read('deploy/Dockerfile')
const known = new Set([
  ...[...read('server/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((found) => found[1]),
  ...['ENOUGH_DATA', 'POSTGRES_PASSWORD', 'POSTGRES_USER', 'POSTGRES_DB', 'DOMAIN', 'CARE_KEY'],
])

test('the image runs as an ordinary user, what is there, by commands that there are', () => {
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '))
  for (const [, name] of dockerfile.matchAll(/npm run (?:-s )?([\w:]+)/g))
    expect(Object.keys(scripts)).toContain(name)
  const [, file] = dockerfile.match(/^CMD \["node", "(.+)"\]$/m) ?? []
  expect(existsSync(join(root, file ?? 'nothing'))).toBe(true)
  for (const [, from] of dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm))
    for (const path of (from ?? '').split(' ')) expect(existsSync(join(root, path)), path).toBe(true)
})

test('what is kept out of the image is what holds secrets or is made anew', () => {
  const ignored = read('.dockerignore').split('\n')
  for (const path of ['.enough', '.git', 'node_modules', '*.backup', '.env*']) expect(ignored).toContain(path)
})

test.each(['deploy/compose.yaml', 'deploy/compose.cluster.yaml', 'deploy/env.example'])(
  '%s sets only variables that somebody reads',
  (path) => {
    const named = [...read(path).matchAll(/^\s*([A-Z][A-Z0-9_]{3,})(?:=|:)/gm)].map((found) => found[1])
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  },
)

test('proxies ask where health is answered', () => {
  const [, path] = read('deploy/Caddyfile').match(/health_uri (\S+)/) ?? []
  expect(existsSync(join(root, 'app', path ?? '', 'route.ts'))).toBe(true)
  expect(dockerfile).toContain(path ?? 'nothing')
})
