import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, dropTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startTestPostgres } from '#prisma/test-postgres.ts'
import { freePort } from '../../bin/start/port.mjs'
import { startMailServer } from './mail-server.ts'
import { serve, stop } from './serve.ts'

const run = (args: string[], env: NodeJS.ProcessEnv) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    )
  })

/** The demo community on a database of its own, behind the real server, with a real mail server beside it. */
export default async () => {
  const postgres = process.env.TEST_DATABASE_URL ? undefined : await startTestPostgres()
  if (postgres) process.env.TEST_DATABASE_URL = postgres.url
  await prepareTemplate()
  const database = await createTestDatabase()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'enough-mail-'))
  const mail = await startMailServer(join(folder, 'mail.jsonl'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: 'only-for-the-journeys',
    CARE_KEY: 'only-for-the-journeys-and-nothing-else',
    LOG_LEVEL: 'error',
    E2E_MAIL_FILE: mail.file,
    PUBLIC_URL: `http://localhost:${port}`,
  })
  const env = { ...process.env, PORT: String(port), NODE_ENV: 'production' as const, SMTP_URL: mail.url }
  await run(['prisma/seed/seed.ts', 'demo'], env)
  const server = await serve(env)
  return async () => {
    await stop(server)
    await mail.stop()
    rmSync(folder, { recursive: true, force: true })
    await dropTestDatabase(database)
    await postgres?.stop()
  }
}
