import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-files.ts'

const template = 'enough_template'
const lockNumber = 7_202_612

const admin = () => {
  const url = process.env.TEST_DATABASE_URL
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: start a PostgreSQL with startTestPostgres() first.')
  return url
}

const withAdmin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: admin() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const urlOf = (name: string) => {
  const url = new URL(admin())
  url.pathname = `/${name}`
  return url.href
}

/** Migrates the template once; a later run with the same migrations on a lasting PostgreSQL finds it there. */
export const prepareTemplate = () =>
  withAdmin(async (client) => {
    const mark = createHash('sha256')
      .update(JSON.stringify(readMigrations().migrationDirectories))
      .digest('hex')
    await client.query(`SELECT pg_advisory_lock(${lockNumber})`)
    const { rows } = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = '${template}'`,
    )
    if (rows[0]?.mark === mark) return
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${template}`)
    await migrate(urlOf(template))
    await client.query(`COMMENT ON DATABASE ${template} IS '${mark}'`)
  })

export type TestDatabase = { name: string; url: string }

/** A fresh, migrated, empty database, cloned from the template in some 50 ms. */
export const createTestDatabase = (
  name = `enough_test_${process.pid}_${randomBytes(3).toString('hex')}`,
): Promise<TestDatabase> =>
  withAdmin(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
    return { name, url: urlOf(name) }
  })

export const dropTestDatabase = ({ name }: Pick<TestDatabase, 'name'>) =>
  withAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
