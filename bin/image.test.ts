import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

// What `docker build` would do with deploy/Dockerfile, as far as a machine without Docker can: the same files in a
// fresh folder, the same command, an ordinary user. Its `npm ci` and build are those of `npm test` itself.
const root = join(import.meta.dirname, '..')
const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8')
const ignored = readFileSync(join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`))

const admin = process.env.TEST_DATABASE_URL ?? ''
const name = `enough_image_${process.pid}`
const url = () => Object.assign(new URL(admin), { pathname: `/${name}` }).href
let folder = ''

const tell = async (where: string, sql: string) => {
  const client = new pg.Client({ connectionString: where })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** Whether anybody may walk to a folder: the home of root is closed to others. */
const isOpen = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)))

const bringPackages = () => {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')]
  if (isOpen(from)) return symlinkSync(from, to)
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    // another disk
    rmSync(to, { recursive: true, force: true })
    execFileSync('cp', ['-a', from, to])
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'enough-image-'))
  chmodSync(folder, 0o755)
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const path of files.split('\0').filter((one) => one && existsSync(join(root, one)))) {
    if (ignored.some((pattern) => pattern.test(path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  bringPackages()
  // `npm run generate`
  cpSync(join(root, 'prisma/generated'), join(folder, 'prisma/generated'), { recursive: true })
  mkdirSync(join(folder, 'data'))
  chmodSync(join(folder, 'data'), 0o777)
  await tell(admin, `CREATE DATABASE ${name}`)
}, 240_000)
afterAll(async () => {
  await tell(admin, `DROP DATABASE ${name} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})

const command = () => {
  const [, words] = /^CMD (\[.+\])$/m.exec(dockerfile) ?? []
  return JSON.parse(words ?? '[]') as string[]
}
const asNobody =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

const begin = (env: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const [first = '', ...rest] = [...asNobody, ...command()]
    const child = spawn(first, rest, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        ENOUGH_DATA: join(folder, 'data'),
        HOME: folder,
        ...env,
      } as never,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('close', (code) => resolve({ code, said }))
  })

test('without a database the image says what it wants', async () => {
  const { code, said } = await begin({})
  expect({ code, said: said.trim() }).toEqual({
    code: 1,
    said: 'Set DATABASE_URL to a PostgreSQL 15 or newer.',
  })
})

test('with one, an ordinary user brings it to its newest shape by what is in the image, and writes nothing else', async () => {
  const { said } = await begin({ DATABASE_URL: url() })
  // the pages are built by the image; here nobody did
  expect(said.trim()).toMatch(/Nothing is built here yet. `npm run build` does it/)
  const [found] = await tell(url(), 'SELECT count(*)::int AS circles FROM "Circle"')
  expect(found?.circles).toBeGreaterThan(0)
}, 90_000)
