import { env } from 'node:process'
import pg from 'pg'
import { everything, openSchemaEngine } from './schema-engine.ts'

// Prisma's own reset, and the jobs, whose tables are not Prisma's.
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 1 })
await pool.query('BEGIN')
await pool.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE')
const { engine } = await openSchemaEngine(pool)
await engine.reset({ filter: everything })
await pool.query('COMMIT')
engine.free()
await pool.end()
